package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.conclude.APerson.LIVING;
import static org.sunbridge.conclude.APerson.aPerson;

import org.junit.jupiter.api.Test;

/** The table of rule 9, with the living subsidy of October. */
class MembershipTableTest {

  private static final String POOR = "MINIMUM_LIVING";
  private static final String NIGHT = "2026-10-31";

  private static APerson listed() {
    return aPerson().ofGrade(4).listed("2026-09-30").listed(NIGHT);
  }

  private static APerson paid() {
    return listed().paid("2026-10", LIVING, "450.00");
  }

  private static APerson unpaid() {
    return listed().ledger("2026-10");
  }

  private static java.util.List<String> amounts(APerson person) {
    return person.on(NIGHT, "OVERPAID", "UNPAID");
  }

  @Test
  void memberBeforeAndNowIsDue() {
    assertThat(amounts(paid().lowIncome("2026-09", POOR).lowIncome("2026-10", POOR))).isEmpty();
    assertThat(amounts(unpaid().lowIncome("2026-09", POOR).lowIncome("2026-10", POOR)))
        .containsExactly("UNPAID ENTITLED amount 0.00 450.00 living-subsidy 2026-10 OPEN");
  }

  @Test
  void memberBeforeButNotNowLastHeldInTheMonth() {
    APerson paid = paid().lowIncome("2026-09", POOR).lowIncome("2026-10", null);
    assertThat(paid.on(NIGHT, "OVERPAID", "UNPAID", "EXIT"))
        .containsExactly("EXIT LOW_INCOME_LOST living-subsidy 2026-11 PROPOSED");
    assertThat(amounts(unpaid().lowIncome("2026-09", POOR).lowIncome("2026-10", null)))
        .containsExactly("UNPAID ENTITLED amount 0.00 450.00 living-subsidy 2026-10 OPEN");
  }

  @Test
  void memberNowButNotBeforeBeganInTheMonthAndIsNotYetDue() {
    assertThat(amounts(paid().lowIncome("2026-09", null).lowIncome("2026-10", POOR))).isEmpty();
    assertThat(amounts(unpaid().lowIncome("2026-09", null).lowIncome("2026-10", POOR))).isEmpty();
  }

  @Test
  void memberNeitherBeforeNorNowIsNotPayable() {
    APerson paid = paid().lowIncome("2026-09", null).lowIncome("2026-10", null);
    assertThat(paid.on(NIGHT, "OVERPAID", "UNPAID", "EXIT"))
        .containsExactly(
            "EXIT LOW_INCOME_LOST living-subsidy 2026-10 PROPOSED",
            "OVERPAID LOW_INCOME_LOST amount 450.00 0.00 living-subsidy 2026-10 OPEN");
  }

  @Test
  void memberNowAndUnknownBeforeIsDue() {
    assertThat(amounts(unpaid().lowIncome("2026-10", POOR)))
        .containsExactly("UNPAID ENTITLED amount 0.00 450.00 living-subsidy 2026-10 OPEN");
  }

  @Test
  void notNowAndUnknownBeforeIsNoOverpaymentUpToTheHighestRate() {
    APerson person = paid().lowIncome("2026-10", null);
    assertThat(person.on(NIGHT, "OVERPAID", "UNPAID", "EXIT"))
        .containsExactly("EXIT LOW_INCOME_LOST living-subsidy 2026-11 PROPOSED");
    APerson tooMuch = listed().paid("2026-10", LIVING, "500.00").lowIncome("2026-10", null);
    assertThat(amounts(tooMuch))
        .containsExactly("OVERPAID RATE amount 500.00 450.00 living-subsidy 2026-10 OPEN");
  }

  @Test
  void nothingIsConcludedWithoutTheMonthsList() {
    APerson person = paid().lowIncome("2026-09", null);
    assertThat(amounts(person)).isEmpty();
    assertThat(person.openOn(NIGHT)).isNotEmpty();
  }

  @Test
  void whoIsDeadIsOverpaidWhateverTheMissingListSays() {
    APerson person = paid().diedOn("2026-08-15", NIGHT);
    assertThat(amounts(person))
        .containsExactly("OVERPAID DECEASED amount 450.00 0.00 living-subsidy 2026-10 OPEN");
  }

  @Test
  void theDestituteAreNoMembers() {
    APerson person = paid().lowIncome("2026-09", "DESTITUTE").lowIncome("2026-10", "DESTITUTE");
    assertThat(amounts(person))
        .containsExactly("OVERPAID LOW_INCOME_LOST amount 450.00 0.00 living-subsidy 2026-10 OPEN");
  }

  @Test
  void theAmountFollowsTheKindOfTheMonthBeforeAndTheCeilingTheHigherKind() {
    APerson person =
        listed()
            .lowIncome("2026-09", "LOW_INCOME")
            .lowIncome("2026-10", POOR)
            .paid("2026-10", LIVING, "450.00");
    assertThat(amounts(person)).isEmpty();
    APerson less =
        listed()
            .lowIncome("2026-09", "LOW_INCOME")
            .lowIncome("2026-10", POOR)
            .paid("2026-10", LIVING, "300.00");
    assertThat(amounts(less))
        .containsExactly("UNPAID RATE amount 300.00 320.00 living-subsidy 2026-10 OPEN");
  }

  @Test
  void aMembershipThatHoldsAgainClosesTheExitAndLeavesTheGap() {
    APerson person =
        listed()
            .lowIncome("2026-06", POOR)
            .lowIncome("2026-07", null)
            .lowIncome("2026-08", null)
            .lowIncome("2026-09", POOR)
            .lowIncome("2026-10", POOR)
            .paid("2026-08", LIVING, "450.00")
            .paid("2026-10", LIVING, "450.00");
    assertThat(person.on(NIGHT, "OVERPAID", "UNPAID", "EXIT"))
        .containsExactly("OVERPAID LOW_INCOME_LOST amount 450.00 0.00 living-subsidy 2026-08 OPEN");
  }
}
