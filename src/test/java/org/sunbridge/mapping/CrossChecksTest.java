package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.mapping.Ids.CERTIFICATE;
import static org.sunbridge.mapping.Ids.ID;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.CheckDefinition.Level;
import org.sunbridge.mapping.ExampleMappings.Read;

class CrossChecksTest {

  private static final String REGISTRY =
      "残疾人证号,姓名,性别,身份证号,残疾类别,残疾等级,签发日期,有效期至,证件状态,变动日期,街镇代码,联系电话,现住址\n";
  private static final String DEATHS = "身份证号,姓名,出生日期,死亡日期\n";

  @TempDir Path folder;

  @Test
  void aWholeRowPasses() throws Exception {
    Read read = registry(CERTIFICATE, ID, "肢体", "三级", "2020-01-01", "2029-12-31");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.records().get(0).values())
        .containsEntry("category", "4")
        .containsEntry("grade", "3")
        .containsEntry("sex", "FEMALE")
        .doesNotContainKey("statusOn");
  }

  @Test
  void aCertificateOfSomebodyElseIsTurnedBack() throws Exception {
    Read read = registry(CERTIFICATE, "440524188001010014", "肢体", "三级", "2020-01-01", "2029-12-31");
    assertThat(read.problemCodes()).containsExactly("CERTIFICATE_DISAGREES_WITH_ID");
    assertThat(read.rejects().get(0).problems().get(0).reason())
        .isEqualTo("“残疾人证号”前 18 位与“身份证号”不一致，请对照证件改正后重新报送。");
  }

  @Test
  void everythingWrongWithARowIsListed() throws Exception {
    Read read = registry(CERTIFICATE + "B1", ID, "视力", "一级", "2020-01-01", "2019-12-31");
    assertThat(read.problemCodes())
        .containsExactly(
            "CERTIFICATE_DISAGREES_WITH_CATEGORY",
            "CERTIFICATE_DISAGREES_WITH_GRADE",
            "EXPIRES_BEFORE_ISSUED");
  }

  @Test
  void everyBadCellIsListed() throws Exception {
    Read read = registry("", "110105194912310021", "嗅觉", "三级", "2020-02-30", "");
    assertThat(read.problemCodes())
        .containsExactly(
            "REQUIRED", "ID_CHECK_CHARACTER", "CODE_UNKNOWN", "DATE_IMPOSSIBLE", "REQUIRED");
    assertThat(read.rejects().get(0).birthDate()).contains("1949-12-31");
    assertThat(read.rejects().get(0).problems().get(1).maskedValue())
        .isEqualTo("110105********0021");
  }

  @Test
  void aBirthDateThatIsNotTheIdsIsTurnedBack() throws Exception {
    Read read = deaths(ID + ",张三,1950-01-01,2026-10-05\n" + ID + ",张三,1949/12/31,2026-10-05\n");
    assertThat(read.problemCodes()).containsExactly("ID_DISAGREES_WITH_BIRTH_DATE");
    assertThat(read.records()).hasSize(1);
  }

  @Test
  void aBirthDateColumnTellsWhomARejectIsAbout() throws Exception {
    Read read = deaths("123,张三,1949-12-31,2026-10-05\n");
    assertThat(read.rejects().get(0).birthDate()).contains("1949-12-31");
    assertThat(read.rejects().get(0).name()).contains("张三");
  }

  @Test
  void aBirthDateThatTheDataCannotKnowYetIsTurnedBack() throws Exception {
    String unborn = Ids.checked("11010520261101002");
    Read read = deaths(unborn + ",张三,,2026-11-05\n");
    assertThat(read.problemCodes()).containsExactly("BORN_AFTER_AS_OF");
    assertThat(read.rejects().get(0).problems().get(0).reason())
        .isEqualTo("“身份证号”所示的出生日期晚于本批数据的日期 2026-10-31，请对照证件改正号码，或改正数据日期后重新报送。");
  }

  @Test
  void whileTheAsOfIsUnknownNobodyIsBornTooLate() throws Exception {
    Path file = write(DEATHS + Ids.checked("11010520261101002") + ",张三,,2026-11-05\n");
    try (RowSource source = ExampleMappings.reader(ExampleMappings.deaths()).open(file, "")) {
      assertThat(source.next()).isInstanceOf(SourceRecord.class);
    }
  }

  @Test
  void withoutAnIdTheColumnTellsTheBirthDate() throws Exception {
    Read read = deaths(",张三,2026-11-01,2026-10-05\n");
    assertThat(read.problemCodes()).containsExactly("BORN_AFTER_AS_OF", "DIED_BEFORE_BIRTH");
    assertThat(read.rejects().get(0).problems().get(1).reason())
        .isEqualTo("“死亡日期”早于“出生日期”所示的出生日期，请对照证件改正后重新报送。");
  }

  @Test
  void nobodyDiesBeforeBeingBorn() throws Exception {
    Read read = deaths(ID + ",张三,,1948-10-05\n");
    assertThat(read.problemCodes()).containsExactly("DIED_BEFORE_BIRTH");
    assertThat(read.rejects().get(0).problems().get(0).reason())
        .isEqualTo("“死亡日期”早于“身份证号”所示的出生日期，请对照证件改正后重新报送。");
  }

  @Test
  void aSexThatIsNotTheIdsIsOnlyRemarkedOn() throws Exception {
    Read read =
        read(
            ExampleMappings.registry(),
            REGISTRY
                + CERTIFICATE
                + ",张三,男,"
                + ID
                + ",肢体,三级,2020-01-01,2029-12-31,有效,,310114114,,\n");
    assertThat(read.records().get(0).notes())
        .containsExactly(new SourceRecord.Note("sex", "SEX_DISAGREES_WITH_ID"));
  }

  @Test
  void aCertificateInAllItsWritingsAgreesWithItsColumns() throws Exception {
    Read read =
        registry(
            "１１０１０５１９４９１２３１００２ｘ-43-b2",
            "110105491231002",
            "4-肢体残疾",
            "3 三级",
            "2020-01-01",
            "2029-12-31");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.records().get(0).values())
        .containsEntry("certificateNo", CERTIFICATE + "B2")
        .containsEntry("citizenId", ID)
        .containsEntry("category", "4")
        .containsEntry("grade", "3");
  }

  @Test
  void aMappingsOwnRuleTurnsBackOrWarns() throws Exception {
    String row = ID + ",张三,,2026-11-05\n";
    Read turnedBack = deaths(row, rule("死亡日期晚于数据日期", Level.REJECT));
    assertThat(turnedBack.rejects().get(0).problems())
        .containsExactly(new Reject.Problem("", "", "CHECK", "死亡日期晚于数据日期"));
    Read warned = deaths(row, rule("死亡日期晚于数据日期", Level.WARN));
    assertThat(warned.records().get(0).notes())
        .containsExactly(new SourceRecord.Note("", "CHECK", "死亡日期晚于数据日期"));
  }

  @Test
  void aRuleOnTheAsOfIsNotAskedWhileThatIsUnknown() throws Exception {
    Path file = write(DEATHS + ID + ",张三,,2026-11-05\n");
    try (RowSource source =
        ExampleMappings.reader(ExampleMappings.deaths(), rule("晚于", Level.REJECT)).open(file, "")) {
      assertThat(source.next()).isInstanceOf(SourceRecord.class);
    }
  }

  @Test
  void repairsAreNotedOnTheRecord() throws Exception {
    Read read = deaths("=\"11010519491231002x\",阿卜杜拉•买买提,,2026-10-05 08:00\n");
    assertThat(read.records().get(0).notes())
        .extracting(SourceRecord.Note::field, SourceRecord.Note::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("citizenId", "FORMULA_WRAPPER_REMOVED"),
            org.assertj.core.groups.Tuple.tuple("citizenId", "UPPER_CASED"),
            org.assertj.core.groups.Tuple.tuple("name", "NAME_SEPARATOR"),
            org.assertj.core.groups.Tuple.tuple("diedOn", "TIME_DROPPED"));
  }

  private static RecordCheck rule(String message, Level level) {
    return new RecordCheck() {
      @Override
      public boolean isBroken(Map<String, String> values, String asOf) {
        return values.get("diedOn").compareTo(asOf) > 0;
      }

      @Override
      public String message() {
        return message;
      }

      @Override
      public Level level() {
        return level;
      }

      @Override
      public boolean needsAsOf() {
        return true;
      }
    };
  }

  private Read registry(
      String certificate, String id, String category, String grade, String issued, String expires)
      throws Exception {
    String row =
        String.join(
            ",",
            certificate,
            "张三",
            "女",
            id,
            category,
            grade,
            issued,
            expires,
            "有效",
            "",
            "310114114",
            "",
            "");
    return read(ExampleMappings.registry(), REGISTRY + row + "\n");
  }

  private Read deaths(String rows, RecordCheck... checks) throws Exception {
    return read(ExampleMappings.deaths(), DEATHS + rows, checks);
  }

  private Read read(MappingDefinition mapping, String text, RecordCheck... checks)
      throws Exception {
    return Read.of(mapping, write(text), checks);
  }

  private Path write(String text) throws Exception {
    return Files.writeString(Files.createTempFile(folder, "sent", ".csv"), text);
  }
}
