package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.conclude.APerson.ELSEWHERE;
import static org.sunbridge.conclude.APerson.NURSING;
import static org.sunbridge.conclude.APerson.OTHER_STREET;
import static org.sunbridge.conclude.APerson.STREET;
import static org.sunbridge.conclude.APerson.aPerson;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules 7 and 13 of docs/semantics.md: who is expected, and what only the survey knows. */
class SurveyAloneTest {

  private static final String NIGHT = "2026-10-31";

  private static APerson listed() {
    return aPerson().listed("2026-08-31").listed(NIGHT);
  }

  @Test
  void aDeathThatOnlyTheSurveyKnowsIsToBeVerifiedAndIsNoOverpayment() {
    APerson person =
        listed()
            .paid("2026-09", NURSING, "350.00")
            .paid("2026-10", NURSING, "350.00")
            .visited("2026-08-20", "DECEASED", "2026-08-31");
    assertThat(person.on(NIGHT))
        .containsExactly(
            "EXIT DECEASED certificate 2026-09 TO_VERIFY",
            "EXIT DECEASED nursing-subsidy 2026-09 TO_VERIFY");
  }

  @Test
  void whatIsDueFromThenOnIsNotConcluded() {
    APerson person =
        listed()
            .ledger("2026-09")
            .ledger("2026-10")
            .visited("2026-09-20", "MOVED_OUT", "2026-09-30");
    assertThat(person.on(NIGHT, "UNPAID"))
        .containsExactly("UNPAID ENTITLED amount 0.00 350.00 nursing-subsidy 2026-09 OPEN");
  }

  @Test
  void whatIsDueIsConcludedAgainOnceAuthorityGivesTheCause() {
    APerson person =
        aPerson()
            .listed("2026-08-31")
            .visited("2026-08-20", "DECEASED", "2026-08-31")
            .status("CANCELLED", "2026-10-10")
            .listed(NIGHT)
            .ledger("2026-10");
    assertThat(person.on(NIGHT, "UNPAID", "EXIT"))
        .containsExactly("UNPAID ENTITLED amount 0.00 350.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void theDateOfTheSourceWithAuthorityCounts() {
    APerson person =
        listed()
            .paid("2026-10", NURSING, "350.00")
            .visited("2026-08-20", "DECEASED", "2026-08-31")
            .diedOn("2026-07-03", NIGHT);
    assertThat(person.on(NIGHT))
        .containsExactly(
            "EXIT DECEASED certificate 2026-08 PROPOSED",
            "EXIT DECEASED nursing-subsidy 2026-08 PROPOSED",
            "OVERPAID DECEASED amount 350.00 0.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void anotherCauseWithAuthorityComesFirstForTheBenefitItEnds() {
    APerson person =
        aPerson()
            .until("2026-09-15")
            .listed("2026-08-31")
            .listed(NIGHT)
            .paid("2026-10", NURSING, "350.00")
            .visited("2026-08-20", "DECEASED", "2026-08-31");
    assertThat(person.on(NIGHT, "EXIT"))
        .containsExactly(
            "EXIT CERTIFICATE_EXPIRED nursing-subsidy 2026-10 PROPOSED",
            "EXIT DECEASED certificate 2026-09 TO_VERIFY");
  }

  @Test
  void aMoveOutWithAuthoritySilencesASurveyThatSaysSomethingElse() {
    APerson person =
        listed()
            .visited("2026-08-20", "DECEASED", "2026-08-31")
            .moved("2026-09-10", ELSEWHERE, NIGHT);
    assertThat(person.on(NIGHT, "EXIT"))
        .containsExactly("EXIT MOVED_OUT certificate 2026-10 PROPOSED");
  }

  @Test
  void aLaterRecordWithdrawsTheEarlier() {
    APerson person =
        listed()
            .visited("2026-08-20", "DECEASED", "2026-08-31")
            .visited("2026-10-20", "VISITED", NIGHT);
    assertThat(person.on(NIGHT)).isEmpty();
  }

  @Test
  void whoIsExpectedAndAbsentIsNotCollected() {
    assertThat(listed().surveyed(STREET, NIGHT).on(NIGHT))
        .containsExactly("NOT_COLLECTED ABSENT OPEN");
    assertThat(listed().surveyed(OTHER_STREET, NIGHT).on(NIGHT)).isEmpty();
  }

  @Test
  void everyOtherOutcomeIsTheReason() {
    for (String outcome : List.of("LOST", "EMPTY", "AWAY", "REFUSED")) {
      assertThat(listed().visited("2026-10-03", outcome, NIGHT).on(NIGHT))
          .containsExactly("NOT_COLLECTED " + outcome + " OPEN");
    }
    assertThat(listed().visited("2026-10-03", "PHONED", NIGHT).on(NIGHT)).isEmpty();
  }

  @Test
  void whoAppearsInAnotherStreetsFileOfTheRoundIsPresent() {
    APerson person =
        listed()
            .surveyed(STREET, NIGHT)
            .visitedIn(OTHER_STREET, "2026-09-03", "VISITED", "2026-09-30");
    assertThat(person.on(NIGHT)).isEmpty();
  }

  @Test
  void theLatestVisitOfTheRoundCountsThenThePersonsOwnStreet() {
    APerson later =
        listed()
            .visited("2026-10-03", "VISITED", NIGHT)
            .visitedIn(OTHER_STREET, "2026-10-04", "AWAY", NIGHT);
    assertThat(later.on(NIGHT)).containsExactly("NOT_COLLECTED AWAY OPEN");
    APerson sameDay =
        listed()
            .visited("2026-10-03", "VISITED", NIGHT)
            .visitedIn(OTHER_STREET, "2026-10-03", "AWAY", NIGHT);
    assertThat(sameDay.on(NIGHT)).isEmpty();
  }

  @Test
  void anotherRoundStartsAfresh() {
    APerson person =
        listed()
            .visited("2026-10-03", "VISITED", NIGHT)
            .listed("2027-01-31")
            .surveyed(STREET, "2027-01-31");
    assertThat(person.on("2027-01-31")).containsExactly("NOT_COLLECTED ABSENT OPEN");
  }

  @Test
  void aLateDeathDatedBeforeClosesTheFindingAndALaterOneDoesNot() {
    assertThat(listed().surveyed(STREET, NIGHT).diedOn("2026-10-30", "2026-11-30").on("2026-11-30"))
        .doesNotContain("NOT_COLLECTED ABSENT OPEN");
    assertThat(listed().surveyed(STREET, NIGHT).diedOn("2026-11-01", "2026-11-30").on("2026-11-30"))
        .contains("NOT_COLLECTED ABSENT OPEN");
  }

  @Test
  void movesDecideWhoseFileExpectsSomebody() {
    assertThat(
            listed()
                .moved("2026-10-12", OTHER_STREET, NIGHT)
                .surveyed(STREET, NIGHT)
                .on(NIGHT, "NOT_COLLECTED"))
        .isEmpty();
    assertThat(
            listed()
                .moved("2026-10-12", OTHER_STREET, NIGHT)
                .surveyed(OTHER_STREET, NIGHT)
                .on(NIGHT, "NOT_COLLECTED"))
        .hasSize(1);
  }

  @Test
  void whoseCertificateIsNotValidIsNotExpected() {
    APerson person =
        aPerson()
            .listed("2026-08-31")
            .status("FROZEN", "2026-10-01")
            .listed(NIGHT)
            .surveyed(STREET, NIGHT);
    assertThat(person.on(NIGHT, "NOT_COLLECTED")).isEmpty();
  }

  @Test
  void whoIsMissingFromTheRegistryIsExpectedWhereTheRegistryLastHadThem() {
    APerson person =
        aPerson()
            .registeredIn(OTHER_STREET)
            .listed("2026-07-31")
            .registeredIn(STREET)
            .listed("2026-08-31")
            .notListed(NIGHT)
            .surveyed(STREET, NIGHT)
            .surveyed(OTHER_STREET, "2026-09-30");
    assertThat(person.on(NIGHT, "NOT_COLLECTED")).containsExactly("NOT_COLLECTED ABSENT OPEN");
  }
}
