package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.mapping.Ids.ID;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.mapping.ExampleMappings.Read;

/** What the cells of a row, and the rows of a file, mean to each other. */
class RowCleaningTest {

  private static final String DEATHS = "身份证号,姓名,出生日期,死亡日期\n";

  /** Both end in 000; the check character of the second holds. */
  private static final String SPOILED = "310114199001011000";

  private static final String TRUE_ZEROS = "110105194912061000";

  @TempDir Path folder;

  @Test
  void aCellThatSaysThereIsNothingCountsAsBlank() throws Exception {
    Read read = deaths("无,张三,1949-12-31,2026-10-05\n" + ID + ",李四,/,2026-10-05\n");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.records().get(0).values())
        .isEqualTo(Map.of("name", "张三", "birthDate", "1949-12-31", "diedOn", "2026-10-05"));
    assertThat(read.records().get(0).notes())
        .containsExactly(new SourceRecord.Note("citizenId", "NO_ANSWER"));
    assertThat(read.records().get(1).values()).doesNotContainKey("birthDate");
  }

  @Test
  void whereAnAnswerIsRequiredNothingIsNone() throws Exception {
    Read read = deaths(ID + ",不详,,2026-10-05\n" + ID + ",张三,,—\n");
    assertThat(read.problemCodes()).containsExactly("REQUIRED", "REQUIRED");
    assertThat(read.rejects().get(1).problems().get(0).reason()).isEqualTo("“死亡日期”没有填写，请补填后重新报送。");
  }

  @Test
  void zerosAtTheEndOfAnIdAreDoubtedWhereTheColumnHasLostDigitsBefore() throws Exception {
    Read clean = deaths(TRUE_ZEROS + ",张三,,2026-10-05\n");
    assertThat(clean.records().get(0).notes())
        .containsExactly(new SourceRecord.Note("citizenId", "ID_ENDS_IN_ZEROS"));
    Read spoiled = deaths(SPOILED + ",李四,,2026-10-05\n" + TRUE_ZEROS + ",张三,,2026-10-05\n");
    assertThat(spoiled.problemCodes()).containsExactly("LOST_DIGITS", "LOST_DIGITS");
  }

  @Test
  void aRejectedNameWithARemarkStillTellsWhomTheRowIsAbout() throws Exception {
    Read read = deaths(ID + ",张 三（已故）,,2026-10-05\n");
    assertThat(read.problemCodes()).containsExactly("NAME_REMARK");
    assertThat(read.rejects().get(0).name()).contains("张三");
    assertThat(read.rejects().get(0).birthDate()).contains("1949-12-31");
  }

  @Test
  void aBrokenIdWithDashesStillTellsTheBirthDate() throws Exception {
    Read read = deaths("'110105-19491231-0021,张三,,2026-10-05\n");
    assertThat(read.problemCodes()).containsExactly("ID_CHECK_CHARACTER");
    assertThat(read.rejects().get(0).birthDate()).contains("1949-12-31");
  }

  private Read deaths(String rows) throws Exception {
    Path file = Files.createTempFile(folder, "sent", ".csv");
    return Read.of(ExampleMappings.deaths(), Files.writeString(file, DEATHS + rows));
  }
}
