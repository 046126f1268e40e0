package org.sunbridge.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

class ExplanationsTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 31, 17, 30);
  private static final List<String> EXIT_REASONS =
      List.of(
          "DECEASED",
          "MOVED_OUT",
          "CERTIFICATE_EXPIRED",
          "CERTIFICATE_FROZEN",
          "CERTIFICATE_CANCELLED",
          "GRADE_CHANGED",
          "LOW_INCOME_LOST",
          "NOT_ENTITLED",
          "ABSENT",
          "CONFLICTING_BENEFIT",
          "SENTENCED");

  @Test
  void namesTheDayWhereTheEvidenceTellsIt() {
    ListedFinding exit =
        finding(
            FindingType.EXIT,
            "DECEASED",
            FindingState.PROPOSED,
            "",
            "living-subsidy",
            "2026-06-12");

    assertThat(chinese().of(exit))
        .isEqualTo("2026-06-12 去世：见死亡人员信息（deaths.csv 第 2 行）；困难残疾人生活补贴自 2026-07 起应停发。依据：r1。");
    assertThat(english().of(exit))
        .isEqualTo(
            "The person died on 2026-06-12, according to Deaths (deaths.csv, row 2); living subsidy"
                + " should stop from 2026-07. Rule: r1.");
  }

  @Test
  void aReasonThatADistrictAddedIsStillASentence() {
    assertThat(
            chinese()
                .of(finding(FindingType.EXIT, "LOTTERY_WON", FindingState.PROPOSED, "", "x", "")))
        .startsWith("LOTTERY_WON：见死亡人员信息（deaths.csv 第 2 行）；x自 2026-07 起应停发。");
  }

  @Test
  void saysHowMuchTooMuchWasPaidAndWhy() {
    assertThat(
            chinese()
                .of(
                    finding(
                        FindingType.OVERPAID,
                        "DECEASED",
                        FindingState.OPEN,
                        "amount",
                        "living-subsidy",
                        "")))
        .isEqualTo(
            "2026-07 发放困难残疾人生活补贴 450.00 元，应发 320.00 元，多发 130.00 元，因为此前已去世"
                + "；发放见死亡人员信息（deaths.csv 第 2 行）。依据：r1。");
  }

  @ParameterizedTest
  @MethodSource("everyTypeAndReason")
  void everyTypeAndReasonHasAWholeSentenceInBothLanguages(ListedFinding finding) {
    for (Explanations language : List.of(chinese(), english())) {
      assertThat(language.of(finding))
          .contains("deaths.csv")
          .contains("r1")
          .doesNotContain("{")
          .doesNotContain("explain.")
          .doesNotContain(finding.reason().length() > 3 ? finding.reason() : "\0");
    }
    assertThat(english().of(finding)).doesNotContainPattern("\\p{IsHan}");
  }

  static Stream<ListedFinding> everyTypeAndReason() {
    Stream.Builder<ListedFinding> all = Stream.builder();
    for (String reason : EXIT_REASONS) {
      for (FindingState state : List.of(FindingState.PROPOSED, FindingState.TO_VERIFY)) {
        all.add(finding(FindingType.EXIT, reason, state, "", "living-subsidy", ""));
        all.add(finding(FindingType.EXIT, reason, state, "", "certificate", ""));
      }
      all.add(
          finding(
              FindingType.OVERPAID, reason, FindingState.OPEN, "amount", "nursing-subsidy", ""));
    }
    all.add(open(FindingType.OVERPAID, "RATE", "amount", "living-subsidy"));
    all.add(open(FindingType.UNPAID, "ENTITLED", "amount", "living-subsidy"));
    all.add(open(FindingType.UNPAID, "RATE", "amount", "living-subsidy"));
    for (String reason : List.of("ABSENT", "LOST", "EMPTY", "AWAY", "REFUSED")) {
      all.add(open(FindingType.NOT_COLLECTED, reason, "", ""));
    }
    all.add(open(FindingType.NOT_REGISTERED, "NO_CERTIFICATE", "", ""));
    all.add(open(FindingType.AMBIGUOUS, "SEVERAL", "", ""));
    all.add(open(FindingType.AMBIGUOUS, "WEAK", "", ""));
    for (String reason : List.of("SAME", "DIFFERENT")) {
      all.add(open(FindingType.DUPLICATE, reason, "", ""));
      all.add(open(FindingType.DUPLICATE, reason, "", "living-subsidy"));
    }
    all.add(open(FindingType.CONFLICT, "household-survey", "name", ""));
    for (String field :
        List.of(
            "name",
            "sex",
            "category",
            "grade",
            "certificateNo",
            "issuedOn",
            "expiresOn",
            "status",
            "division",
            "phone",
            "address",
            "certificate")) {
      all.add(open(FindingType.CHANGE, "household-survey", field, ""));
    }
    for (String reason : List.of("MONTHS_6", "MONTHS_3", "MONTHS_1")) {
      all.add(open(FindingType.EXPIRING, reason, "", ""));
    }
    return all.build();
  }

  private static Explanations chinese() {
    return new Explanations(InventedDistrict.definitions(), Locale.CHINA);
  }

  private static Explanations english() {
    return new Explanations(InventedDistrict.definitions(), Locale.UK);
  }

  private static ListedFinding open(FindingType type, String reason, String field, String benefit) {
    return finding(type, reason, FindingState.OPEN, field, benefit, "");
  }

  private static ListedFinding finding(
      FindingType type,
      String reason,
      FindingState state,
      String field,
      String benefit,
      String on) {
    return new ListedFinding(
        1,
        1,
        "deaths",
        type,
        reason,
        1L,
        "",
        "",
        "",
        "310114999",
        field,
        field.equals("amount") ? "450.00" : "1",
        field.equals("amount") ? "320.00" : "2",
        benefit,
        "2026-07",
        state,
        List.of(new Evidence("deaths", 2, "deaths.csv", 2, on)),
        "r1",
        NOW,
        NOW,
        null);
  }
}
