package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.conclude.APerson.NURSING;
import static org.sunbridge.conclude.APerson.aPerson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.Definitions;

/** What a district can change in a policy without Java: rules 20 to 22 of docs/semantics.md. */
class PoliciesTest {

  private static final String TRANSPORT = "transport-subsidy";

  @TempDir Path folder;

  private Definitions transport() throws IOException {
    return OtherPolicies.with(
        folder, TRANSPORT, Files.readString(Path.of("docs/examples/transport-subsidy.yaml")));
  }

  private Definitions nursing(String version) {
    return OtherPolicies.with(
        folder,
        NURSING,
        """
        policy: nursing-subsidy
        versions:
          - from: 2020-01
            conditions:
              certificate: certificate.valid
            amount: "300.00"
        """
            + version.indent(2));
  }

  private static APerson listed(APerson person) {
    return person.listed("2026-08-31").listed("2026-11-30");
  }

  private static List<String> transports(APerson person) {
    return person.on("2026-11-30", "EXIT", "OVERPAID", "UNPAID").stream()
        .filter(finding -> finding.contains(TRANSPORT))
        .toList();
  }

  @Test
  void oneConditionMayLookAtSeveralThings() throws IOException {
    APerson poor =
        listed(aPerson().ofGrade(4).inCategory(2))
            .under(transport())
            .lowIncome("2026-10", "MINIMUM_LIVING")
            .lowIncome("2026-11", "MINIMUM_LIVING")
            .paid("2026-10", TRANSPORT, "60.00")
            .ledger("2026-11");
    assertThat(transports(poor))
        .containsExactly("UNPAID ENTITLED amount 0.00 60.00 transport-subsidy 2026-11 OPEN");
  }

  @Test
  void whatEndedFirstOfSeveralThingsIsTheReason() throws IOException {
    APerson noLongerPoor =
        listed(aPerson().ofGrade(4).inCategory(2))
            .under(transport())
            .lowIncome("2026-09", "MINIMUM_LIVING")
            .lowIncome("2026-10", null)
            .lowIncome("2026-11", null)
            .paid("2026-09", TRANSPORT, "60.00")
            .paid("2026-10", TRANSPORT, "60.00")
            .paid("2026-11", TRANSPORT, "60.00");
    assertThat(transports(noLongerPoor))
        .containsExactly(
            "EXIT LOW_INCOME_LOST transport-subsidy 2026-11 PROPOSED",
            "OVERPAID LOW_INCOME_LOST amount 60.00 0.00 transport-subsidy 2026-11 OPEN");
  }

  @Test
  void whoIsEntitledByTheCertificateNeedsNoList() throws IOException {
    APerson walker =
        listed(aPerson().ofGrade(2).inCategory(4)).under(transport()).ledger("2026-11");
    assertThat(transports(walker))
        .containsExactly("UNPAID ENTITLED amount 0.00 60.00 transport-subsidy 2026-11 OPEN");
  }

  @Test
  void aListThatIsMissingLeavesOpenWhatHangsOnIt() throws IOException {
    APerson other =
        listed(aPerson().ofGrade(4).inCategory(2))
            .under(transport())
            .paid("2026-11", TRANSPORT, "60.00");
    assertThat(transports(other)).isEmpty();
    assertThat(other.openOn("2026-11-30"))
        .contains("OVERPAID|transport-subsidy|2026-11", "UNPAID|transport-subsidy|2026-11");
  }

  @Test
  void anAmountMayDependOnACircumstance() throws IOException {
    APerson retired =
        listed(aPerson().ofGrade(2).inCategory(4))
            .under(transport())
            .benefitsFrom("RETIREMENT", "2020-05", "2026-11-30")
            .paid("2026-11", TRANSPORT, "60.00");
    assertThat(transports(retired))
        .containsExactly("OVERPAID RATE amount 60.00 30.00 transport-subsidy 2026-11 OPEN");
  }

  @Test
  void theMonthInWhichItBeginsIsDueWhereThePolicySaysSo() throws IOException {
    APerson justIssued =
        aPerson()
            .ofGrade(2)
            .inCategory(4)
            .issuedOn("2026-11-20")
            .under(transport())
            .listed("2026-11-30")
            .ledger("2026-10")
            .ledger("2026-11");
    assertThat(transports(justIssued))
        .containsExactly("UNPAID ENTITLED amount 0.00 60.00 transport-subsidy 2026-11 OPEN");
  }

  @Test
  void comingOfAgeEndsWhatMinorsGet() {
    // The person told of was born on 1949-12-31.
    APerson grown =
        listed(aPerson())
            .under(
                nursing(
                    """
                    - from: 2026-01
                      conditions: { young: "person.age < 76" }
                      amount: "300.00"
                      ends: { young: NOT_ENTITLED }
                    """))
            .paid("2025-12", NURSING, "300.00")
            .paid("2026-01", NURSING, "300.00");
    assertThat(grown.on("2026-11-30", "EXIT", "OVERPAID"))
        .containsExactly(
            "EXIT NOT_ENTITLED nursing-subsidy 2026-01 PROPOSED",
            "OVERPAID NOT_ENTITLED amount 300.00 0.00 nursing-subsidy 2026-01 OPEN");
  }

  @Test
  void aRateAnnouncedLateMakesArrearsOnceItIsAnnounced() {
    Definitions raised =
        nursing(
            """
            - from: 2026-09
              announced: 2026-11-10
              conditions: { certificate: certificate.valid }
              amount: "350.00"
            """);
    APerson person =
        listed(aPerson())
            .under(raised)
            .paid("2026-09", NURSING, "300.00")
            .paid("2026-10", NURSING, "350.00");

    assertThat(person.on("2026-11-09", "OVERPAID", "UNPAID")).isEmpty();
    assertThat(person.on("2026-11-10", "OVERPAID", "UNPAID"))
        .containsExactly("UNPAID RATE amount 300.00 350.00 nursing-subsidy 2026-09 OPEN");
  }

  @Test
  void monthsBeforeARenewalMayBePaidBackAsFarAsThePolicySays() {
    Definitions policy =
        nursing(
            """
            - from: 2026-01
              conditions: { certificate: certificate.valid }
              amount: "350.00"
              backPay: 2
            """);
    APerson renewed =
        aPerson()
            .until("2026-05-20")
            .listed("2026-03-31")
            .issuedOn("2026-09-10")
            .until("2036-09-09")
            .listed("2026-11-30")
            .under(policy)
            .paid("2026-11", "2026-06", NURSING, "350.00")
            .paid("2026-11", "2026-07", NURSING, "350.00")
            .paid("2026-11", "2026-08", NURSING, "400.00")
            .ledger("2026-06")
            .ledger("2026-07")
            .ledger("2026-08");
    assertThat(person(renewed))
        .containsExactly(
            "OVERPAID CERTIFICATE_EXPIRED amount 350.00 0.00 nursing-subsidy 2026-06 OPEN",
            "OVERPAID RATE amount 400.00 350.00 nursing-subsidy 2026-08 OPEN");
  }

  private static List<String> person(APerson person) {
    return person.on("2026-11-30", "OVERPAID");
  }
}
