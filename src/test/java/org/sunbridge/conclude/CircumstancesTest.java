package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.conclude.APerson.LIVING;
import static org.sunbridge.conclude.APerson.NURSING;
import static org.sunbridge.conclude.APerson.aPerson;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 19 of docs/semantics.md: sentences and benefits that exclude another. */
class CircumstancesTest {

  private static APerson paid() {
    return aPerson()
        .listed("2026-08-31")
        .listed("2026-11-30")
        .paid("2026-09", NURSING, "350.00")
        .paid("2026-10", NURSING, "350.00")
        .paid("2026-11", NURSING, "350.00");
  }

  private static List<String> found(APerson person) {
    return person.on("2026-11-30", "EXIT", "OVERPAID", "UNPAID");
  }

  @Test
  void theMonthInWhichASentenceBeginsIsStillPaid() {
    assertThat(found(paid().sentenced("2026-10-15", "2027-04-14", "2026-11-30")))
        .containsExactly(
            "EXIT SENTENCED nursing-subsidy 2026-11 PROPOSED",
            "OVERPAID SENTENCED amount 350.00 0.00 nursing-subsidy 2026-11 OPEN");
  }

  @Test
  void aSentenceThatBeginsOnTheFirstStillLeavesItsMonth() {
    assertThat(found(paid().sentenced("2026-10-01", "2027-04-14", "2026-11-30")))
        .containsExactly(
            "EXIT SENTENCED nursing-subsidy 2026-11 PROPOSED",
            "OVERPAID SENTENCED amount 350.00 0.00 nursing-subsidy 2026-11 OPEN");
  }

  @Test
  void whoIsReleasedIsDueFromTheNextMonthOn() {
    APerson person =
        aPerson()
            .listed("2026-08-31")
            .listed("2026-11-30")
            .sentenced("2026-05-15", "2026-10-14", "2026-08-31")
            .ledger("2026-09")
            .ledger("2026-10")
            .ledger("2026-11");
    assertThat(found(person))
        .containsExactly("UNPAID ENTITLED amount 0.00 350.00 nursing-subsidy 2026-11 OPEN");
  }

  @Test
  void aReleaseClosesTheExitAndTheMonthsPaidInBetweenKeepTheirReason() {
    assertThat(found(paid().sentenced("2026-08-10", "2026-10-14", "2026-11-30")))
        .containsExactly("OVERPAID SENTENCED amount 350.00 0.00 nursing-subsidy 2026-09 OPEN");
  }

  @Test
  void probationIsServedAtHomeAndEndsNothing() {
    assertThat(found(paid().sentenced("PROBATION", "2026-10-15", "2027-04-14", "2026-11-30")))
        .isEmpty();
  }

  @Test
  void aSentenceToComeEndsNothingYet() {
    assertThat(found(paid().sentenced("2026-12-15", "2027-04-14", "2026-11-30"))).isEmpty();
  }

  @Test
  void aBenefitExcludesWhatThePolicySays() {
    APerson person =
        paid()
            .lowIncome("2026-10", "MINIMUM_LIVING")
            .lowIncome("2026-11", "MINIMUM_LIVING")
            .paid("2026-11", LIVING, "450.00")
            .benefitsFrom("ORPHAN", "2026-11", "2026-11-30");
    assertThat(person.on("2026-11-30", "EXIT", "OVERPAID"))
        .containsExactly("EXIT CONFLICTING_BENEFIT living-subsidy 2026-12 PROPOSED");
    assertThat(found(paid().benefitsFrom("OLD_AGE", "2026-05", "2026-11-30"))).isEmpty();
  }

  @Test
  void whatAListNoLongerSaysHasEndedNobodyKnowsWhen() {
    APerson person =
        paid().benefitsFrom("DESTITUTE", "2026-05", "2026-09-30").noConflictListed("2026-11-30");
    assertThat(found(person))
        .containsExactly(
            "OVERPAID CONFLICTING_BENEFIT amount 350.00 0.00 nursing-subsidy 2026-09 OPEN");
    assertThat(person.openOn("2026-11-30"))
        .contains("OVERPAID|nursing-subsidy|2026-10")
        .contains("UNPAID|nursing-subsidy|2026-11");
  }

  @Test
  void theSourcesLastWordAboutASpellCountsFromItsStart() {
    APerson person =
        paid()
            .benefitsFrom("DESTITUTE", "2026-05", "2026-10-31")
            .benefitsFrom("DESTITUTE", "2026-10", "2026-11-30");
    assertThat(found(person))
        .containsExactly(
            "EXIT CONFLICTING_BENEFIT nursing-subsidy 2026-11 PROPOSED",
            "OVERPAID CONFLICTING_BENEFIT amount 350.00 0.00 nursing-subsidy 2026-11 OPEN");
  }

  @Test
  void aMonthWhoseListIsNotThereIsNotConcluded() {
    APerson person = paid().noConflictListed("2026-10-31");
    assertThat(found(person)).isEmpty();
    assertThat(person.openOn("2026-11-30")).contains("UNPAID|nursing-subsidy|2026-11");
  }

  @Test
  void aHeldListEndsNothingAndClosesNothing() {
    APerson person =
        paid().sentenced("2026-10-15", "2027-04-14", "2026-11-30").whileHeld("sentences");
    assertThat(person.on("2026-11-30", "EXIT")).isEmpty();
    assertThat(person.openOn("2026-11-30")).contains("EXIT|nursing-subsidy|2026-09");
  }
}
