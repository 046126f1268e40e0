package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.conclude.APerson.LIVING;
import static org.sunbridge.conclude.APerson.NURSING;
import static org.sunbridge.conclude.APerson.aPerson;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.domain.Yuan;

/** Section "Ledger" of docs/semantics.md; grade 1 is due 350.00 a month, 300.00 before 2025-07. */
class LedgerTest {

  private static List<String> parts(APerson person, LedgerAccount account, String month) {
    return person.conclusionOn("2026-10-31").ledger().stream()
        .filter(line -> line.account() == account && line.month().toString().equals(month))
        .map(
            line ->
                line.benefit()
                    + " "
                    + line.part()
                    + " "
                    + new Yuan(line.paidFen())
                    + " "
                    + new Yuan(line.otherFen()))
        .sorted()
        .toList();
  }

  private static List<String> due(APerson person, String month) {
    return parts(person, LedgerAccount.DUE, month);
  }

  private static List<String> change(APerson person, String month) {
    return parts(person, LedgerAccount.BEFORE, month);
  }

  private static APerson listed(APerson person) {
    return person.listed("2025-06-30").listed("2026-08-31").listed("2026-10-31");
  }

  @Test
  void whatIsPaidAsItWasDueMakesNoDifference() {
    APerson person =
        listed(aPerson()).paid("2026-09", NURSING, "350.00").paid("2026-10", NURSING, "350.00");
    assertThat(due(person, "2026-10")).containsExactly("nursing-subsidy MATCHED 350.00 350.00");
    assertThat(change(person, "2026-10")).isEmpty();
  }

  /** The worked example: the rate of 2025-07 is paid from 2025-09 on, with two months' arrears. */
  @Test
  void aRateAnnouncedLateLeavesArrearsBehind() {
    APerson person =
        listed(aPerson().listed("2025-09-30"))
            .paid("2025-06", NURSING, "300.00")
            .paid("2025-07", NURSING, "300.00")
            .paid("2025-08", NURSING, "300.00")
            .paid("2025-09", NURSING, "350.00")
            .paid("2025-09", "2025-07", NURSING, "50.00")
            .paid("2025-09", "2025-08", NURSING, "50.00");
    assertThat(due(person, "2025-07"))
        .containsExactly(
            "nursing-subsidy MATCHED 300.00 300.00", "nursing-subsidy PAID_LATER 0.00 50.00");
    assertThat(due(person, "2025-09"))
        .containsExactly(
            "nursing-subsidy ARREARS 100.00 0.00", "nursing-subsidy MATCHED 350.00 350.00");
    assertThat(change(person, "2025-07")).isEmpty();
    assertThat(change(person, "2025-09"))
        .containsExactly("nursing-subsidy ARREARS 100.00 0.00", "nursing-subsidy RATE 50.00 0.00");
  }

  @Test
  void aRateThatIsPaidAtOnceIsTheRatesDoing() {
    APerson person =
        listed(aPerson().listed("2025-07-31"))
            .paid("2025-06", NURSING, "300.00")
            .paid("2025-07", NURSING, "350.00");
    assertThat(change(person, "2025-07")).containsExactly("nursing-subsidy RATE 50.00 0.00");
  }

  @Test
  void aMonthForgottenAndPaidLaterIsBackPay() {
    APerson person =
        listed(aPerson())
            .ledger("2026-09")
            .paid("2026-10", NURSING, "350.00")
            .paid("2026-10", "2026-09", NURSING, "350.00");
    assertThat(due(person, "2026-09")).containsExactly("nursing-subsidy PAID_LATER 0.00 350.00");
    assertThat(due(person, "2026-10"))
        .containsExactly(
            "nursing-subsidy BACK_PAY 350.00 0.00", "nursing-subsidy MATCHED 350.00 350.00");
    assertThat(change(person, "2026-10"))
        .containsExactly(
            "nursing-subsidy BACK_PAY 350.00 0.00", "nursing-subsidy JOINED 350.00 0.00");
  }

  @Test
  void whatIsPaidBeyondTheRateIsOverpaidAndOfDoubledRowsTheDoubling() {
    APerson once = listed(aPerson()).paid("2026-10", NURSING, "700.00");
    assertThat(due(once, "2026-10"))
        .containsExactly(
            "nursing-subsidy MATCHED 350.00 350.00", "nursing-subsidy OVERPAID 350.00 0.00");
    APerson twice =
        listed(aPerson())
            .paid("2026-10", NURSING, "700.00")
            .doubled("subsidy-ledger", "2026-10-31", NURSING, true);
    assertThat(due(twice, "2026-10"))
        .containsExactly(
            "nursing-subsidy DUPLICATE 350.00 0.00", "nursing-subsidy MATCHED 350.00 350.00");
  }

  @Test
  void whoDiedIsPaidForTheMonthOfDeathAndOverpaidAfterwards() {
    APerson person =
        listed(aPerson())
            .paid("2026-09", NURSING, "350.00")
            .paid("2026-10", NURSING, "350.00")
            .diedOn("2026-09-12", "2026-10-31");
    assertThat(due(person, "2026-09")).containsExactly("nursing-subsidy MATCHED 350.00 350.00");
    assertThat(due(person, "2026-10")).containsExactly("nursing-subsidy OVERPAID 350.00 0.00");
  }

  @Test
  void whoBeganWithinTheMonthIsPaidAndNotYetDue() {
    APerson person =
        aPerson().issuedOn("2026-10-09").listed("2026-10-31").paid("2026-10", NURSING, "350.00");
    assertThat(due(person, "2026-10")).containsExactly("nursing-subsidy WITHIN 350.00 0.00");
  }

  @Test
  void whoIsDueAndMissingIsUnpaidAndWhoIsTakenBackRecovered() {
    APerson person =
        listed(aPerson())
            .paid("2026-09", NURSING, "350.00")
            .paid("2026-10", "2026-09", NURSING, "-350.00");
    assertThat(due(person, "2026-10"))
        .containsExactly(
            "nursing-subsidy RECOVERED -350.00 0.00", "nursing-subsidy UNPAID 0.00 350.00");
    assertThat(change(person, "2026-10"))
        .containsExactly(
            "nursing-subsidy LEFT 0.00 350.00", "nursing-subsidy RECOVERED -350.00 0.00");
  }

  @Test
  void withoutTheMonthsListNobodyKnows() {
    APerson person = listed(aPerson()).paid("2026-10", LIVING, "450.00").lowIncome("2026-08", null);
    assertThat(due(person, "2026-10")).contains("living-subsidy NOT_CONCLUDED 450.00 0.00");
  }

  @Test
  void anotherKindOfMembershipIsAnotherGroup() {
    APerson person =
        listed(aPerson().ofGrade(4))
            .lowIncome("2026-07", "MINIMUM_LIVING")
            .lowIncome("2026-08", "MINIMUM_LIVING")
            .lowIncome("2026-09", "LOW_INCOME")
            .lowIncome("2026-10", "LOW_INCOME")
            .paid("2026-09", LIVING, "450.00")
            .paid("2026-10", LIVING, "320.00");
    assertThat(change(person, "2026-10")).containsExactly("living-subsidy GROUP -130.00 0.00");
  }
}
