package org.sunbridge.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Yuan;
import org.sunbridge.testing.TestDatabase;

@Tag("database")
class FindingQueryTest {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final FindingFilter ALL = FindingFilter.all(AreaScope.WHOLE);
  private static final AreaScope NANXIANG = new AreaScope(List.of("310114102"));

  private static AnnotationConfigApplicationContext context;
  private static FindingQuery query;

  @BeforeAll
  static void night() {
    new InventedNight(DATABASE.dataSource()).happen();
    context = LookingContext.over(DATABASE.dataSource());
    query = context.getBean(FindingQuery.class);
  }

  @AfterAll
  static void over() {
    context.close();
  }

  @Test
  void leavesOutWhatIsClosedUnlessAskedForIt() {
    assertThat(ids(query.after(ALL, 0, 100))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(ids(query.after(ALL.inState(FindingState.CLOSED), 0, 100))).containsExactly(8L);
  }

  @Test
  void pagesByIdInBothDirections() {
    assertThat(ids(query.after(ALL, 2, 2))).containsExactly(3L, 4L);
    assertThat(ids(query.before(ALL, 5, 2))).containsExactly(3L, 4L);
  }

  @Test
  void aNightMeansAllItsRuns() {
    assertThat(query.count(ALL.ofRun(InventedNight.NIGHT), 100)).isEqualTo(7);
    assertThat(query.count(ALL.ofRun(InventedNight.LEDGER), 100)).isZero();
  }

  @Test
  void surveyorsSeeTheirStreetsAloneEvenInCounts() {
    FindingFilter own = FindingFilter.all(NANXIANG);

    assertThat(query.after(own, 0, 100))
        .isNotEmpty()
        .allMatch(finding -> finding.division().equals("310114102"));
    assertThat(query.count(own, 100)).isEqualTo(4);
    assertThat(query.people(NANXIANG))
        .extracting(PeopleCount::type)
        .containsExactlyInAnyOrder(FindingType.EXIT, FindingType.OVERPAID);
    assertThat(query.streets(NANXIANG)).extracting(StreetCount::street).containsOnly("310114102");
    assertThat(query.find(4, NANXIANG, Disclosure.MASKED)).isEmpty();
    assertThat(query.find(4, AreaScope.WHOLE, Disclosure.MASKED)).isPresent();
  }

  @Test
  void countsPeopleBesideMonths() {
    assertThat(query.people(AreaScope.WHOLE))
        .contains(
            new PeopleCount(FindingType.OVERPAID, 2, 1), new PeopleCount(FindingType.UNPAID, 1, 1));
  }

  @Test
  void masksNamesNumbersAndPersonalValuesUnlessRevealed() {
    ListedFinding masked = query.find(5, AreaScope.WHOLE, Disclosure.MASKED).orElseThrow();
    ListedFinding revealed = query.find(5, AreaScope.WHOLE, Disclosure.REVEALED).orElseThrow();

    assertThat(masked.name()).isEqualTo("王*明");
    assertThat(masked.citizenId()).isEqualTo("310114********1234");
    assertThat(masked.after()).isEqualTo("139****8000");
    assertThat(revealed.name()).isEqualTo("王小明");
    assertThat(revealed.after()).isEqualTo("13900138000");
  }

  @Test
  void writesThePromisedColumnsAsCsv() {
    assertThat(written(FindingFormat.CSV, ALL.ofType(FindingType.EXIT)).lines())
        .containsExactly(
            "finding,run,job,type,reason,person,certificate_no,citizen_id,name,division,field,"
                + "before,after,benefit,effective_month,state,source,source_row,rule,explanation",
            "1,2,deaths,EXIT,DECEASED,1,310114********123443,310114********1234,王*明,310114102,,,,"
                + "living-subsidy,2026-07,PROPOSED,deaths.csv,2,living-subsidy@2025-07,"
                + "去世：见死亡人员信息（deaths.csv 第 2 行）；困难残疾人生活补贴自 2026-07 起应停发。"
                + "依据：困难残疾人生活补贴规定（2025-07 起；沪民残福发〔2025〕5号）。",
            "6,2,household-survey,EXIT,DECEASED,2,310114********567843,310114********5678,"
                + "欧****提,310114114,,,,certificate,2026-11,TO_VERIFY,"
                + "household-survey-310114102.csv,12,living-subsidy@2025-07,"
                + "去世，仅见于入户调查（household-survey-310114102.csv 第 12 行），须先核实；如属实，"
                + "残疾人证自 2026-11 起应注销。依据：困难残疾人生活补贴规定（2025-07 起；沪民残福发〔2025〕5号）。");
  }

  @Test
  void writesOneJsonArrayAndATableForPeople() {
    assertThat(written(FindingFormat.JSON, ALL.ofType(FindingType.UNPAID)))
        .contains("\"effective_month\" : \"2026-10\"")
        .startsWith("[")
        .endsWith("]\n");
    assertThat(written(FindingFormat.TABLE, ALL)).contains("应停未停").contains("共 7 条");
  }

  @Test
  void writesMoreFindingsThanFitInOnePiece() {
    try (AnnotationConfigApplicationContext own = LookingContext.over(DATABASE.dataSource())) {
      new InventedNight(DATABASE.dataSource()).manyMore(4_500);
      StringWriter out = new StringWriter();
      own.getBean(FindingListing.class)
          .write(
              ALL.ofType(FindingType.NOT_COLLECTED),
              FindingFormat.CSV,
              Disclosure.MASKED,
              Locale.ENGLISH,
              out);
      assertThat(out.toString().lines()).hasSize(4_501);
    } finally {
      DATABASE.execute("DELETE FROM finding WHERE type = 'NOT_COLLECTED'");
    }
  }

  private static String written(FindingFormat format, FindingFilter filter) {
    StringWriter out = new StringWriter();
    context
        .getBean(FindingListing.class)
        .write(filter, format, Disclosure.MASKED, Locale.SIMPLIFIED_CHINESE, out);
    return out.toString();
  }

  private static List<Long> ids(List<ListedFinding> findings) {
    return findings.stream().map(ListedFinding::id).toList();
  }

  @Test
  void addsUpWhatWasPaidTooMuchAndTooLittle() {
    assertThat(query.difference(FindingType.OVERPAID, AreaScope.WHOLE))
        .isEqualTo(Yuan.of("900.00"));
    assertThat(query.difference(FindingType.UNPAID, AreaScope.WHOLE)).isEqualTo(Yuan.of("320.00"));
    assertThat(query.difference(FindingType.UNPAID, new AreaScope(List.of("310114102"))))
        .isEqualTo(Yuan.ZERO);
  }
}
