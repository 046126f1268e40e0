package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.conclude.APerson.ELSEWHERE;
import static org.sunbridge.conclude.APerson.NURSING;
import static org.sunbridge.conclude.APerson.aPerson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.testing.DefinitionsCopy;

/** How many sources, who has authority for how long, and who decides: two axes of a job. */
class CorroborationTest {

  private static final String NIGHT = "2026-10-31";
  private static final String CERTIFICATE = "EXIT DECEASED certificate 2026-11 ";
  private static final String BENEFIT = "EXIT DECEASED nursing-subsidy 2026-11 ";

  /** With two feeds that have no authority: funeral homes, and a neighbourhood's list of moves. */
  private static Definitions district;

  /** The same, where deaths decide by themselves and moves need a second source. */
  private static Definitions strict;

  @BeforeAll
  static void anotherDistrict(@TempDir Path folder) throws IOException {
    DefinitionsCopy copy = DefinitionsCopy.in(folder);
    another(folder, "deaths", "funeral-homes");
    another(folder, "household-moves", "neighbourhoods");
    copy.edit(
        "jobs/district.yaml",
        "phone: [household-survey, certificate-registry]",
        "phone: [{ job: household-survey, days: 100 }, certificate-registry]");
    district = new DefinitionLoader().load(folder).definitions();
    copy.edit("jobs/deaths.yaml", "decide: one-person", "decide: automatic")
        .edit("jobs/household-moves.yaml", "corroborate: one-source", "corroborate: two-sources");
    strict = new DefinitionLoader().load(folder).definitions();
  }

  private static void another(Path folder, String job, String name) throws IOException {
    String text = Files.readString(folder.resolve("jobs/" + job + ".yaml"));
    Files.writeString(
        folder.resolve("jobs/" + name + ".yaml"),
        text.replace("job: " + job, "job: " + name)
            .replace("include: \"" + job, "include: \"" + name));
  }

  @Test
  void whatAFeedWithoutAuthorityTellsIsToBeVerifiedAndNoOverpayment() {
    APerson person = paid().deathToldBy("funeral-homes", "2026-09-20", NIGHT, "王小明");
    assertThat(person.on(NIGHT, "EXIT", "OVERPAID"))
        .containsExactly(
            "EXIT DECEASED certificate 2026-10 TO_VERIFY",
            "EXIT DECEASED nursing-subsidy 2026-10 TO_VERIFY");
  }

  @Test
  void twoFeedsWithoutAuthorityMakeAProposal() {
    APerson person =
        paid()
            .deathToldBy("funeral-homes", "2026-10-20", NIGHT, "王小明")
            .visited("2026-10-25", "DECEASED", NIGHT);
    assertThat(person.on(NIGHT, "EXIT", "OVERPAID"))
        .containsExactly(CERTIFICATE + "PROPOSED", BENEFIT + "PROPOSED");
    assertThat(person.conclusionOn(NIGHT).findings())
        .filteredOn(f -> f.benefit().equals(NURSING))
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.evidence())
                    .extracting(Evidence::job)
                    .containsExactly("funeral-homes", "household-survey"));
  }

  @Test
  void authorityOverTheFactNeedsNobodyElse() {
    APerson person =
        paid().deathToldBy("funeral-homes", "2026-10-20", NIGHT, "王小明").diedOn("2026-10-19", NIGHT);
    assertThat(person.on(NIGHT, "EXIT"))
        .containsExactly(CERTIFICATE + "PROPOSED", BENEFIT + "PROPOSED");
  }

  @Test
  void aMoveWithoutAuthorityChangesNoDivisionAndIsToBeVerified() {
    APerson person = paid().moveToldBy("neighbourhoods", "2026-10-10", ELSEWHERE, NIGHT);
    assertThat(person.on(NIGHT, "EXIT", "CHANGE", "OVERPAID"))
        .containsExactly(
            "EXIT MOVED_OUT certificate 2026-11 TO_VERIFY",
            "EXIT MOVED_OUT nursing-subsidy 2026-11 TO_VERIFY");
  }

  @Test
  void aJobMayAskForTwoSourcesAlthoughItHasAuthority() {
    APerson alone = paid(strict).moved("2026-10-10", ELSEWHERE, NIGHT);
    assertThat(alone.on(NIGHT, "EXIT"))
        .containsExactly(
            "EXIT MOVED_OUT certificate 2026-11 TO_VERIFY",
            "EXIT MOVED_OUT nursing-subsidy 2026-11 TO_VERIFY");
    APerson both =
        paid(strict)
            .moved("2026-10-10", ELSEWHERE, NIGHT)
            .visited("2026-10-25", "MOVED_OUT", NIGHT);
    assertThat(both.on(NIGHT, "EXIT"))
        .containsExactly(
            "EXIT MOVED_OUT certificate 2026-11 PROPOSED",
            "EXIT MOVED_OUT nursing-subsidy 2026-11 PROPOSED");
  }

  @Test
  void aJobMayDecideByItselfButNeverWhatIsToBeVerified() {
    assertThat(paid(strict).diedOn("2026-10-19", NIGHT).on(NIGHT, "EXIT"))
        .containsExactly(CERTIFICATE + "APPLIED", BENEFIT + "APPLIED");
    assertThat(paid(strict).diedOn("2026-10-19", NIGHT, "另一人").on(NIGHT, "EXIT"))
        .containsExactly(CERTIFICATE + "TO_VERIFY", BENEFIT + "TO_VERIFY");
  }

  @Test
  void whoIsStrongerIsHeardWhileItsWordCounts() {
    assertThat(calledAnewBy("2026-10-08").on(NIGHT, "CHANGE", "CONFLICT"))
        .containsExactly("CONFLICT certificate-registry phone 13700000009 13600000006 OPEN");
  }

  @Test
  void whoIsWeakerIsHeardOnceTheWordOfTheStrongerIsOld() {
    assertThat(calledAnewBy("2026-10-09").on(NIGHT, "CHANGE", "CONFLICT"))
        .containsExactly("CHANGE certificate-registry phone 13700000009 13600000006 APPLIED");
  }

  @Test
  void aConflictShowsBothRows() {
    assertThat(calledAnewBy("2026-10-08").conclusionOn(NIGHT).findings())
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.evidence())
                    .extracting(Evidence::job)
                    .containsExactly("certificate-registry", "household-survey"));
  }

  /** The survey told the phone on 30 June; its word counts for 100 days. */
  private static APerson calledAnewBy(String asOf) {
    return aPerson()
        .under(district)
        .registeredPhone("13700000009")
        .listed("2026-05-31")
        .surveyTells("phone", "13700000009", "2026-06-30")
        .registeredPhone("13600000006")
        .listed(asOf);
  }

  private static APerson paid() {
    return paid(district);
  }

  private static APerson paid(Definitions definitions) {
    return aPerson().under(definitions).listed("2026-09-30").paid("2026-10", NURSING, "350.00");
  }
}
