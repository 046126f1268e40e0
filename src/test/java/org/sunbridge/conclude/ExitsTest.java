package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.conclude.APerson.ELSEWHERE;
import static org.sunbridge.conclude.APerson.LIVING;
import static org.sunbridge.conclude.APerson.NURSING;
import static org.sunbridge.conclude.APerson.OTHER_STREET;
import static org.sunbridge.conclude.APerson.aPerson;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules 12, 14 and 16 of docs/semantics.md. */
class ExitsTest {

  private static final String NIGHT = "2026-10-31";

  private static APerson paid(APerson person) {
    return person.listed("2026-08-31").listed(NIGHT).paid("2026-10", NURSING, "350.00");
  }

  private static List<String> exits(APerson person) {
    return person.on(NIGHT, "EXIT");
  }

  @Test
  void aDeathOnTheLastOfAMonthEndsWithIt() {
    assertThat(paid(aPerson()).diedOn("2026-09-30", NIGHT).on(NIGHT, "EXIT", "OVERPAID"))
        .containsExactly(
            "EXIT DECEASED certificate 2026-10 PROPOSED",
            "EXIT DECEASED nursing-subsidy 2026-10 PROPOSED",
            "OVERPAID DECEASED amount 350.00 0.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void aDeathOnTheFirstOfAMonthStillCountsInIt() {
    assertThat(paid(aPerson()).diedOn("2026-10-01", NIGHT).on(NIGHT, "EXIT", "OVERPAID", "UNPAID"))
        .containsExactly(
            "EXIT DECEASED certificate 2026-11 PROPOSED",
            "EXIT DECEASED nursing-subsidy 2026-11 PROPOSED");
  }

  @Test
  void aDeathThatNamesAnotherIsToBeVerified() {
    assertThat(paid(aPerson()).diedOn("2026-09-12", NIGHT, "王大明").on(NIGHT, "EXIT", "CONFLICT"))
        .containsExactly(
            "CONFLICT deaths name 王小明 王大明 OPEN",
            "EXIT DECEASED certificate 2026-10 TO_VERIFY",
            "EXIT DECEASED nursing-subsidy 2026-10 TO_VERIFY");
  }

  /** Reading (r): the id tells who died; only ending what is paid waits for somebody to look. */
  @Test
  void aDeathThatNamesAnotherIsAnOverpaymentAllTheSame() {
    APerson person =
        aPerson()
            .listed("2026-10-31")
            .diedOn("2026-08-20", "2026-10-31", "王晓明")
            .paid("2026-10", NURSING, "350.00");
    assertThat(person.on("2026-10-31", "EXIT", "OVERPAID"))
        .containsExactly(
            "EXIT DECEASED certificate 2026-09 TO_VERIFY",
            "EXIT DECEASED nursing-subsidy 2026-09 TO_VERIFY",
            "OVERPAID DECEASED amount 350.00 0.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void aDeathIsCorrectedByTheSameSourcesNextWord() {
    APerson person = paid(aPerson()).diedOn("2026-08-12", "2026-09-30").diedOn("2026-09-12", NIGHT);
    assertThat(exits(person))
        .containsExactly(
            "EXIT DECEASED certificate 2026-10 PROPOSED",
            "EXIT DECEASED nursing-subsidy 2026-10 PROPOSED");
  }

  @Test
  void theEarliestCauseWins() {
    APerson person = paid(aPerson().until("2026-07-31")).diedOn("2026-09-12", NIGHT);
    assertThat(exits(person))
        .containsExactly(
            "EXIT CERTIFICATE_EXPIRED nursing-subsidy 2026-08 PROPOSED",
            "EXIT DECEASED certificate 2026-10 PROPOSED");
  }

  @Test
  void deathComesFirstWhereDaysTie() {
    APerson person =
        paid(aPerson().until("2026-09-12"))
            .diedOn("2026-09-12", NIGHT)
            .moved("2026-09-12", ELSEWHERE, NIGHT);
    assertThat(exits(person))
        .containsExactly(
            "EXIT DECEASED certificate 2026-10 PROPOSED",
            "EXIT DECEASED nursing-subsidy 2026-10 PROPOSED");
  }

  @Test
  void expiryComesBeforeFreezingWhereDaysTie() {
    APerson person =
        aPerson()
            .until("2026-09-12")
            .listed("2026-08-31")
            .status("FROZEN", "2026-09-12")
            .listed(NIGHT)
            .paid("2026-10", NURSING, "350.00");
    assertThat(exits(person))
        .containsExactly("EXIT CERTIFICATE_EXPIRED nursing-subsidy 2026-10 PROPOSED");
  }

  @Test
  void whoNeverQualifiedIsNotEntitledFromTheMonthAfterTheFirstLedgerThatShowedIt() {
    APerson person =
        aPerson()
            .ofGrade(4)
            .listed("2026-08-31")
            .listed(NIGHT)
            .paid("2026-09", NURSING, "180.00")
            .paid("2026-10", NURSING, "180.00");
    assertThat(person.on(NIGHT, "EXIT", "OVERPAID"))
        .containsExactly(
            "EXIT NOT_ENTITLED nursing-subsidy 2026-10 PROPOSED",
            "OVERPAID NOT_ENTITLED amount 180.00 0.00 nursing-subsidy 2026-09 OPEN",
            "OVERPAID NOT_ENTITLED amount 180.00 0.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void aDatedCauseComesBeforeNeverHavingQualified() {
    APerson person =
        aPerson()
            .ofGrade(4)
            .listed("2026-08-31")
            .listed(NIGHT)
            .paid("2026-10", NURSING, "180.00")
            .diedOn("2026-10-03", NIGHT);
    assertThat(person.on(NIGHT, "EXIT", "OVERPAID"))
        .containsExactly(
            "EXIT DECEASED certificate 2026-11 PROPOSED",
            "EXIT DECEASED nursing-subsidy 2026-11 PROPOSED",
            "OVERPAID NOT_ENTITLED amount 180.00 0.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void whoNeverWasOnAListLostItInTheFirstMonthKnown() {
    APerson person =
        aPerson()
            .ofGrade(4)
            .listed("2026-08-31")
            .listed(NIGHT)
            .lowIncome("2026-08", null)
            .lowIncome("2026-09", null)
            .lowIncome("2026-10", null)
            .paid("2026-10", LIVING, "450.00");
    assertThat(exits(person))
        .containsExactly("EXIT LOW_INCOME_LOST living-subsidy 2026-09 PROPOSED");
  }

  @Test
  void whatTheNewestLedgerNoLongerPaysIsDone() {
    APerson person =
        paid(aPerson()).diedOn("2026-09-12", NIGHT).ledger("2026-11").listed("2026-11-30");
    assertThat(person.on("2026-11-30", "EXIT", "OVERPAID"))
        .containsExactly(
            "EXIT DECEASED certificate 2026-10 PROPOSED",
            "OVERPAID DECEASED amount 350.00 0.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void aCertificateThatTheRegisterSaysIsCancelledHasNothingMoreToEnd() {
    APerson person =
        aPerson()
            .listed("2026-08-31")
            .status("CANCELLED", "2026-09-20")
            .listed(NIGHT)
            .diedOn("2026-09-12", NIGHT);
    assertThat(exits(person)).isEmpty();
  }

  @Test
  void anExpiredCertificateIsNoExitOfIt() {
    APerson person = aPerson().until("2026-08-15").listed("2026-08-31").listed(NIGHT);
    assertThat(exits(person)).isEmpty();
  }

  @Test
  void aMoveIsDecidedByItsDestination() {
    assertThat(paid(aPerson()).moved("2026-09-12", OTHER_STREET, NIGHT).on(NIGHT, "EXIT", "CHANGE"))
        .containsExactly("CHANGE household-moves division 310114001 310114102 APPLIED");
    assertThat(paid(aPerson()).moved("2026-09-12", ELSEWHERE, NIGHT).on(NIGHT, "EXIT", "CHANGE"))
        .containsExactly(
            "EXIT MOVED_OUT certificate 2026-10 PROPOSED",
            "EXIT MOVED_OUT nursing-subsidy 2026-10 PROPOSED");
  }

  @Test
  void ofSeveralMovesInsideTheLatestIsTheOneChange() {
    APerson person =
        paid(aPerson())
            .moved("2026-10-20", "310114002", NIGHT)
            .moved("2026-10-03", OTHER_STREET, NIGHT);
    assertThat(person.on(NIGHT, "CHANGE"))
        .containsExactly("CHANGE household-moves division 310114001 310114002 APPLIED");
  }

  @Test
  void aMoveBackEndsAMoveOutOnceTheRegistryListsValidAgain() {
    assertThat(movedBack().notListed("2026-09-30").on("2026-09-30", "EXIT"))
        .hasSize(2)
        .allMatch(e -> e.contains("MOVED_OUT"));
    assertThat(movedBack().listed("2026-09-30").on("2026-09-30", "EXIT", "OVERPAID", "UNPAID"))
        .containsExactly("OVERPAID MOVED_OUT amount 350.00 0.00 nursing-subsidy 2026-08 OPEN");
  }

  @Test
  void whoMayBeBackIsNotSaidToHaveLeftBeforeARegistryHasCome() {
    Conclusion late = movedBack().conclusionOn("2026-09-30");
    assertThat(movedBack().on("2026-09-30", "EXIT", "OVERPAID"))
        .containsExactly("OVERPAID MOVED_OUT amount 350.00 0.00 nursing-subsidy 2026-08 OPEN");
    assertThat(late.open())
        .contains(
            "EXIT|certificate", "EXIT|nursing-subsidy|2026-08", "OVERPAID|nursing-subsidy|2026-09");
  }

  private static APerson movedBack() {
    return aPerson()
        .listed("2026-07-31")
        .paid("2026-08", NURSING, "350.00")
        .paid("2026-09", NURSING, "350.00")
        .moved("2026-07-12", ELSEWHERE, "2026-07-31")
        .moved("2026-09-05", "310114001", "2026-09-30");
  }

  @Test
  void whoIsAbsentIsToBeVerifiedAndGoesOnBeingPaid() {
    APerson person =
        aPerson().listed("2026-09-30").notListed(NIGHT).paid("2026-10", NURSING, "350.00");
    assertThat(person.on(NIGHT, "EXIT", "OVERPAID"))
        .containsExactly("EXIT ABSENT certificate 2026-11 TO_VERIFY");
  }

  @Test
  void whoAppearsAgainWasNotGone() {
    assertThat(aPerson().listed("2026-08-31").notListed("2026-09-30").listed(NIGHT).on(NIGHT))
        .isEmpty();
  }

  @Test
  void absenceSaysNothingOfTheCancelledNorOfThoseMovedOut() {
    for (String status : List.of("CANCELLED", "MOVED_OUT")) {
      APerson person =
          aPerson()
              .listed("2026-08-31")
              .status(status, "2026-09-02")
              .listed("2026-09-30")
              .notListed(NIGHT);
      assertThat(exits(person)).isEmpty();
    }
  }

  @Test
  void absenceCountsFromTheRegistryThatLacksThePersonWithoutExcuse() {
    APerson person =
        aPerson()
            .listed("2026-08-31")
            .turnedBack("2026-09-30")
            .notListed("2026-10-31")
            .notListed("2026-11-30");
    assertThat(person.on("2026-11-30", "EXIT"))
        .containsExactly("EXIT ABSENT certificate 2026-11 TO_VERIFY");
    assertThat(person.turnedBack("2026-12-31").on("2026-12-31", "EXIT")).isEmpty();
    assertThat(person.notListed("2027-01-31").on("2027-01-31", "EXIT"))
        .containsExactly("EXIT ABSENT certificate 2027-02 TO_VERIFY");
  }

  @Test
  void absenceSaysNothingWhileARejectedRowMayBeThePerson() {
    APerson person = aPerson().listed("2026-09-30").turnedBack(NIGHT);
    assertThat(exits(person)).isEmpty();
    assertThat(person.notListed("2026-11-30").on("2026-11-30", "EXIT")).hasSize(1);
  }
}
