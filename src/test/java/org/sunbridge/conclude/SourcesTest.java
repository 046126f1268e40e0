package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.conclude.APerson.ELSEWHERE;
import static org.sunbridge.conclude.APerson.LIVING;
import static org.sunbridge.conclude.APerson.NURSING;
import static org.sunbridge.conclude.APerson.OTHER_STREET;
import static org.sunbridge.conclude.APerson.aPerson;

import org.junit.jupiter.api.Test;

/** Rules 1 to 6 and 18 of docs/semantics.md: who may say what. */
class SourcesTest {

  private static final String NIGHT = "2026-10-31";

  @Test
  void theFirstRegistryIsTheBaselineAndALaterNewcomerIsAChange() {
    assertThat(aPerson().listed(NIGHT).on(NIGHT)).isEmpty();
    APerson newcomer = aPerson().notListed("2026-09-30").issuedOn("2026-10-05").listed(NIGHT);
    assertThat(newcomer.on(NIGHT))
        .containsExactly(
            "CHANGE certificate-registry certificate " + newcomer.number() + " APPLIED");
  }

  @Test
  void everyFieldThatChangesIsAChange() {
    APerson person =
        aPerson().listed("2026-09-30").registeredIn(OTHER_STREET).until("2032-01-01").listed(NIGHT);
    assertThat(person.on(NIGHT))
        .containsExactly(
            "CHANGE certificate-registry division 310114001 310114102 APPLIED",
            "CHANGE certificate-registry expiresOn 2031-05-06 2032-01-01 APPLIED");
  }

  @Test
  void aSurveysFirstRecordIsComparedWithTheRegister() {
    APerson person = aPerson().listed("2026-09-30").surveyTells("phone", "13700000009", NIGHT);
    assertThat(person.on(NIGHT, "CHANGE"))
        .containsExactly("CHANGE household-survey phone 13900000001 13700000009 APPLIED");
  }

  @Test
  void aSourceThatRepeatsItselfIsNoNews() {
    APerson person =
        aPerson()
            .listed("2026-08-31")
            .surveyTells("phone", "13700000009", "2026-09-30")
            .listed(NIGHT)
            .listed("2026-11-30");
    assertThat(person.on("2026-11-30", "CHANGE", "CONFLICT"))
        .containsExactly("CHANGE household-survey phone 13900000001 13700000009 APPLIED");
  }

  @Test
  void whoHasNoAuthorityOverAFieldMakesAConflict() {
    APerson name = aPerson().listed("2026-09-30").surveyTells("name", "王晓明", NIGHT);
    assertThat(name.on(NIGHT, "CHANGE", "CONFLICT"))
        .containsExactly("CONFLICT household-survey name 王小明 王晓明 OPEN");
    APerson phone =
        aPerson()
            .listed("2026-08-31")
            .surveyTells("phone", "13700000009", "2026-09-30")
            .registeredPhone("13600000006")
            .listed(NIGHT);
    assertThat(phone.on(NIGHT, "CONFLICT"))
        .containsExactly("CONFLICT certificate-registry phone 13700000009 13600000006 OPEN");
  }

  @Test
  void aConflictEndsWhenTheSourcesAgree() {
    APerson person =
        aPerson()
            .listed("2026-08-31")
            .surveyTells("name", "王晓明", "2026-09-30")
            .surveyTells("name", "王小明", NIGHT);
    assertThat(person.on(NIGHT, "CONFLICT")).isEmpty();
  }

  @Test
  void theMovesComeBeforeWhatTheRegistrySaysOfTheDivision() {
    APerson person =
        aPerson()
            .listed("2026-08-31")
            .moved("2026-09-12", OTHER_STREET, "2026-09-30")
            .registeredIn("310114002")
            .listed(NIGHT);
    assertThat(person.on(NIGHT, "CHANGE", "CONFLICT"))
        .containsExactly(
            "CHANGE household-moves division 310114001 310114102 APPLIED",
            "CONFLICT certificate-registry division 310114102 310114002 OPEN");
  }

  @Test
  void aLateDeliveryIsComparedForItsOwnMonthAndOverridesNothingNewer() {
    APerson person =
        aPerson()
            .lowIncome("2026-09", null)
            .lowIncome("2026-10", "MINIMUM_LIVING")
            .listed("2026-09-30")
            .listed(NIGHT)
            .paid("2026-09", LIVING, "450.00")
            .paid("2026-10", LIVING, "450.00");
    assertThat(person.on(NIGHT, "OVERPAID", "EXIT")).isEmpty();
    assertThat(person.lowIncome("2026-08", null).on(NIGHT, "OVERPAID", "EXIT"))
        .containsExactly("OVERPAID LOW_INCOME_LOST amount 450.00 0.00 living-subsidy 2026-09 OPEN");
  }

  @Test
  void aDuplicateInTheLedgerCarriesBenefitAndMonth() {
    APerson person =
        aPerson()
            .listed(NIGHT)
            .paid("2026-10", NURSING, "700.00")
            .doubled("subsidy-ledger", NIGHT, NURSING, true);
    assertThat(person.on(NIGHT))
        .containsExactly(
            "DUPLICATE SAME nursing-subsidy 2026-10 OPEN",
            "OVERPAID RATE amount 700.00 350.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void eventsMakeNoDuplicates() {
    APerson person =
        aPerson()
            .listed(NIGHT)
            .moved("2026-10-12", ELSEWHERE, NIGHT)
            .doubled("household-moves", NIGHT, "2026-10-12>" + ELSEWHERE, false);
    assertThat(person.on(NIGHT, "DUPLICATE")).isEmpty();
  }

  @Test
  void aSurveyKeepsTheDuplicatesOfItsNewestFileOnly() {
    APerson person =
        aPerson()
            .listed("2026-08-31")
            .visited("2026-09-03", "VISITED", "2026-09-30")
            .doubled("household-survey", "2026-09-30", "", false);
    assertThat(person.on("2026-09-30", "DUPLICATE")).containsExactly("DUPLICATE DIFFERENT OPEN");
    assertThat(person.visited("2026-10-03", "VISITED", NIGHT).on(NIGHT, "DUPLICATE")).isEmpty();
  }

  @Test
  void whomTheRegisterDoesNotKnowIsReportedByTheSurveyAndTheLedgerOnly() {
    APerson unknown =
        aPerson()
            .visited("2026-10-03", "VISITED", NIGHT)
            .paid("2026-10", NURSING, "350.00")
            .lowIncome("2026-10", "MINIMUM_LIVING")
            .diedOn("2026-10-04", NIGHT);
    assertThat(unknown.on(NIGHT))
        .containsExactly(
            "NOT_REGISTERED NO_CERTIFICATE OPEN", "NOT_REGISTERED NO_CERTIFICATE OPEN");
  }

  @Test
  void whatWasKeptSpeaksOnceThePersonIsRegistered() {
    APerson person =
        aPerson()
            .diedOn("2026-08-04", "2026-08-31")
            .notListed("2026-08-31")
            .paid("2026-10", NURSING, "350.00")
            .listed(NIGHT);
    assertThat(person.on(NIGHT, "EXIT", "NOT_REGISTERED"))
        .containsExactly(
            "EXIT DECEASED certificate 2026-09 PROPOSED",
            "EXIT DECEASED nursing-subsidy 2026-09 PROPOSED");
  }
}
