package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.conclude.APerson.NURSING;
import static org.sunbridge.conclude.APerson.aPerson;

import org.junit.jupiter.api.Test;

/** Rule 9 and 12 of docs/semantics.md: a certificate day by day. */
class CertificateTimelineTest {

  private static final String LAST_DAY = "2026-10-31";

  private static APerson paidInOctober(APerson person) {
    return person.listed("2026-09-30").paid("2026-10", NURSING, "350.00");
  }

  @Test
  void frozenOnTheFirstOfAMonthStillHoldsInIt() {
    APerson person = paidInOctober(aPerson()).status("FROZEN", "2026-10-01").listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT", "OVERPAID", "UNPAID"))
        .containsExactly("EXIT CERTIFICATE_FROZEN nursing-subsidy 2026-11 PROPOSED");
  }

  @Test
  void frozenOnTheLastOfTheMonthBeforeNoLongerHolds() {
    APerson person = paidInOctober(aPerson()).status("FROZEN", "2026-09-30").listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT", "OVERPAID", "UNPAID"))
        .containsExactly(
            "EXIT CERTIFICATE_FROZEN nursing-subsidy 2026-10 PROPOSED",
            "OVERPAID CERTIFICATE_FROZEN amount 350.00 0.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void frozenOnTheBusinessDateHasEndedWithIt() {
    APerson person = paidInOctober(aPerson()).status("FROZEN", LAST_DAY).listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT", "OVERPAID"))
        .containsExactly("EXIT CERTIFICATE_FROZEN nursing-subsidy 2026-11 PROPOSED");
  }

  @Test
  void cancelledAsOfADayToComeHasNotEndedYet() {
    APerson person = paidInOctober(aPerson()).status("CANCELLED", "2026-11-15").listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT")).isEmpty();
    assertThat(person.on("2026-11-15", "EXIT"))
        .containsExactly("EXIT CERTIFICATE_CANCELLED nursing-subsidy 2026-12 PROPOSED");
  }

  @Test
  void aStatusWithoutADateBeganWhenItWasFirstSaid() {
    APerson person = paidInOctober(aPerson()).status("FROZEN", null).listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT"))
        .containsExactly("EXIT CERTIFICATE_FROZEN nursing-subsidy 2026-11 PROPOSED");
  }

  @Test
  void whatWasUnfrozenHoldsAgainAndItsGapKeepsItsReason() {
    APerson person =
        aPerson()
            .listed("2026-07-31")
            .status("FROZEN", "2026-07-20")
            .listed("2026-08-31")
            .paid("2026-08", NURSING, "350.00")
            .paid("2026-09", NURSING, "350.00")
            .status("VALID", "2026-09-10")
            .listed("2026-09-30");
    assertThat(person.on("2026-09-30", "EXIT", "OVERPAID", "UNPAID"))
        .containsExactly(
            "OVERPAID CERTIFICATE_FROZEN amount 350.00 0.00 nursing-subsidy 2026-08 OPEN");
  }

  @Test
  void aFrozenCertificateThatIsThenCancelledEndedWithItsFreezing() {
    APerson person =
        paidInOctober(aPerson().listed("2026-08-31").status("FROZEN", "2026-09-05"))
            .status("CANCELLED", "2026-10-05")
            .listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT"))
        .containsExactly("EXIT CERTIFICATE_FROZEN nursing-subsidy 2026-10 PROPOSED");
  }

  @Test
  void aTimelineSurvivesAnAbsence() {
    APerson person =
        paidInOctober(aPerson().listed("2026-07-31").status("FROZEN", "2026-08-05"))
            .notListed("2026-10-15")
            .listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT", "OVERPAID"))
        .containsExactly(
            "EXIT CERTIFICATE_FROZEN nursing-subsidy 2026-09 PROPOSED",
            "OVERPAID CERTIFICATE_FROZEN amount 350.00 0.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void theDayOfExpiryStillCounts() {
    APerson person = paidInOctober(aPerson().until(LAST_DAY)).listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT", "OVERPAID")).isEmpty();
    assertThat(person.on("2026-11-01", "EXIT"))
        .containsExactly("EXIT CERTIFICATE_EXPIRED nursing-subsidy 2026-11 PROPOSED");
  }

  @Test
  void anExpiryOnALeapDayEndsWithFebruary() {
    APerson person =
        aPerson()
            .until("2028-02-29")
            .listed("2028-02-29")
            .paid("2028-03", NURSING, "350.00")
            .listed("2028-03-31");
    assertThat(person.on("2028-03-31", "EXIT", "OVERPAID"))
        .containsExactly(
            "EXIT CERTIFICATE_EXPIRED nursing-subsidy 2028-03 PROPOSED",
            "OVERPAID CERTIFICATE_EXPIRED amount 350.00 0.00 nursing-subsidy 2028-03 OPEN");
  }

  @Test
  void aReissueEndsItsPredecessorTheDayBefore() {
    APerson person = paidInOctober(aPerson()).ofGrade(4).issuedOn("2026-10-01").listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT", "OVERPAID"))
        .containsExactly(
            "EXIT GRADE_CHANGED nursing-subsidy 2026-10 PROPOSED",
            "OVERPAID GRADE_CHANGED amount 350.00 0.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void aReissueWithinTheMonthKeepsTheOldRate() {
    APerson person = paidInOctober(aPerson()).ofGrade(2).issuedOn("2026-10-02").listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT", "OVERPAID", "UNPAID")).isEmpty();
  }

  @Test
  void aChangeOfGroupThatStaysEntitledIsNoExit() {
    APerson person =
        paidInOctober(aPerson().inCategory(5).ofGrade(3))
            .inCategory(6)
            .issuedOn("2026-09-15")
            .listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT")).isEmpty();
  }

  @Test
  void aRenewalOfTheSameNumberBeginsOnItsIssueDayAndLeavesItsGap() {
    APerson person =
        aPerson()
            .until("2026-07-31")
            .listed("2026-07-31")
            .paid("2026-08", NURSING, "350.00")
            .paid("2026-09", NURSING, "350.00")
            .issuedOn("2026-09-20")
            .until("2036-09-19")
            .listed("2026-09-30");
    assertThat(person.on("2026-09-30", "EXIT", "OVERPAID", "UNPAID"))
        .containsExactly(
            "OVERPAID CERTIFICATE_EXPIRED amount 350.00 0.00 nursing-subsidy 2026-08 OPEN");
  }

  @Test
  void aCertificateStillToBeIssuedLeavesTheWordToTheOneBeforeIt() {
    APerson person = paidInOctober(aPerson()).ofGrade(4).issuedOn("2026-11-20").listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "CHANGE", "EXIT")).isEmpty();
    assertThat(person.on("2026-11-20", "CHANGE", "EXIT"))
        .contains(
            "CHANGE certificate-registry grade 1 4 APPLIED",
            "CHANGE certificate-registry issuedOn 2021-05-07 2026-11-20 APPLIED",
            "EXIT GRADE_CHANGED nursing-subsidy 2026-12 PROPOSED");
  }

  @Test
  void aStatusSaysNothingAgainstAnExpiryThatIsPast() {
    APerson person =
        paidInOctober(aPerson().until("2026-08-15")).status("VALID", null).listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT"))
        .containsExactly("EXIT CERTIFICATE_EXPIRED nursing-subsidy 2026-09 PROPOSED");
  }

  @Test
  void whatTheRegistrySaysHasMovedOutIsNoLongerPayable() {
    APerson person = paidInOctober(aPerson()).status("MOVED_OUT", "2026-09-12").listed(LAST_DAY);
    assertThat(person.on(LAST_DAY, "EXIT", "OVERPAID"))
        .containsExactly(
            "EXIT MOVED_OUT nursing-subsidy 2026-10 PROPOSED",
            "OVERPAID MOVED_OUT amount 350.00 0.00 nursing-subsidy 2026-10 OPEN");
  }
}
