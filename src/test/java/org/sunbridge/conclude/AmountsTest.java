package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.conclude.APerson.NURSING;
import static org.sunbridge.conclude.APerson.aPerson;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules 8, 10 and 11 of docs/semantics.md. */
class AmountsTest {

  private static final String NIGHT = "2026-10-31";

  private static List<String> amounts(APerson person) {
    return person.on(NIGHT, "OVERPAID", "UNPAID");
  }

  private static APerson listed(APerson person) {
    return person.listed("2026-08-31").listed(NIGHT);
  }

  @Test
  void gradeThreeIsEntitledForIntellectualAndMentalDisabilitiesOnly() {
    assertThat(amounts(listed(aPerson().ofGrade(3).inCategory(6)).ledger("2026-10")))
        .containsExactly("UNPAID ENTITLED amount 0.00 180.00 nursing-subsidy 2026-10 OPEN");
    assertThat(amounts(listed(aPerson().ofGrade(3).inCategory(4)).ledger("2026-10"))).isEmpty();
  }

  @Test
  void theRatesBeforeJuly2025WereLower() {
    APerson person =
        aPerson().listed("2025-05-31").listed("2025-07-31").ledger("2025-06").ledger("2025-07");
    assertThat(person.on("2025-08-31", "UNPAID"))
        .containsExactly(
            "UNPAID ENTITLED amount 0.00 300.00 nursing-subsidy 2025-06 OPEN",
            "UNPAID ENTITLED amount 0.00 350.00 nursing-subsidy 2025-07 OPEN");
  }

  @Test
  void aRowForAnEarlierMonthAddsToThatMonth() {
    APerson person =
        listed(aPerson())
            .paid("2026-09", NURSING, "300.00")
            .paid("2026-10", "2026-09", NURSING, "50.00")
            .paid("2026-10", NURSING, "350.00");
    assertThat(amounts(person)).isEmpty();
    assertThat(amounts(listed(aPerson()).paid("2026-09", NURSING, "300.00").ledger("2026-10")))
        .containsExactly(
            "UNPAID ENTITLED amount 0.00 350.00 nursing-subsidy 2026-10 OPEN",
            "UNPAID RATE amount 300.00 350.00 nursing-subsidy 2026-09 OPEN");
  }

  @Test
  void aMonthWithoutItsOwnLedgerIsNotConcluded() {
    APerson person = listed(aPerson()).paid("2026-10", "2026-08", NURSING, "900.00");
    assertThat(amounts(person))
        .containsExactly("UNPAID ENTITLED amount 0.00 350.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void aRecoveryTakesFromWhatWasPaid() {
    APerson person =
        listed(aPerson())
            .paid("2026-09", NURSING, "700.00")
            .paid("2026-10", "2026-09", NURSING, "-350.00")
            .paid("2026-10", NURSING, "350.00");
    assertThat(amounts(person)).isEmpty();
  }

  @Test
  void nothingPaidIsEntitledWhateverRowSaysSo() {
    assertThat(amounts(listed(aPerson()).paid("2026-10", NURSING, "0.00")))
        .containsExactly("UNPAID ENTITLED amount 0.00 350.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void aMonthInWhichTheCertificateWasIssuedIsPayableButNotDue() {
    APerson person = aPerson().issuedOn("2026-10-15").listed(NIGHT);
    assertThat(amounts(person.ledger("2026-10"))).isEmpty();
    assertThat(amounts(person.paid("2026-10", NURSING, "350.00"))).isEmpty();
  }

  @Test
  void theCeilingIsTheHighestRateOfAnyDay() {
    APerson person =
        aPerson().ofGrade(2).listed("2026-09-30").ofGrade(1).issuedOn("2026-10-20").listed(NIGHT);
    assertThat(amounts(person.paid("2026-10", NURSING, "350.00"))).isEmpty();
    assertThat(amounts(person.paid("2026-10", NURSING, "351.00")))
        .containsExactly("OVERPAID RATE amount 351.00 350.00 nursing-subsidy 2026-10 OPEN");
    assertThat(amounts(person.paid("2026-10", NURSING, "170.00")))
        .containsExactly("UNPAID RATE amount 170.00 180.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void aRateThatEndedWithItsCertificateIsNoCeilingOfTheNext() {
    APerson person =
        aPerson()
            .until("2026-09-20")
            .listed("2026-09-30")
            .ofGrade(2)
            .issuedOn("2026-10-20")
            .until("2036-10-19")
            .listed(NIGHT);
    assertThat(amounts(person.paid("2026-10", NURSING, "350.00")))
        .containsExactly("OVERPAID RATE amount 350.00 180.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void whoIsAbsentFromTheRegistryGoesOnBeingDue() {
    APerson person = aPerson().listed("2026-08-31").notListed(NIGHT).ledger("2026-10");
    assertThat(amounts(person))
        .containsExactly("UNPAID ENTITLED amount 0.00 350.00 nursing-subsidy 2026-10 OPEN");
  }

  @Test
  void aRegistryThatIsLateLeavesTheMonthOpen() {
    APerson person = aPerson().listed("2026-08-31").ledger("2026-10");
    assertThat(amounts(person)).isEmpty();
    assertThat(person.openOn(NIGHT)).isNotEmpty();
  }
}
