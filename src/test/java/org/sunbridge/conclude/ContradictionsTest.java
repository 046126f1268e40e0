package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.conclude.APerson.NURSING;
import static org.sunbridge.conclude.APerson.aPerson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.FuneralHomes;

/** Rule 23 of docs/semantics.md: sources that name different days of death. */
class ContradictionsTest {

  private static final String NIGHT = "2026-10-31";
  private static final String NAME = "王小明";

  private static Definitions district;

  @BeforeAll
  static void withFuneralHomes(@TempDir Path folder) throws IOException {
    FuneralHomes.joining(DefinitionsCopy.in(folder));
    district = new DefinitionLoader().load(folder).definitions();
  }

  @Test
  void theLaterDayCountsWhoeverHasAuthority() {
    List<String> later =
        List.of(
            "EXIT DECEASED certificate 2026-10 PROPOSED",
            "EXIT DECEASED nursing-subsidy 2026-10 PROPOSED",
            "OVERPAID DECEASED amount 350.00 0.00 nursing-subsidy 2026-10 OPEN");
    assertThat(died("2026-08-20", "2026-09-03").on(NIGHT, "EXIT", "OVERPAID"))
        .containsExactlyInAnyOrderElementsOf(later);
    assertThat(died("2026-09-03", "2026-08-20").on(NIGHT, "EXIT", "OVERPAID"))
        .containsExactlyInAnyOrderElementsOf(later);
  }

  @Test
  void bothDaysAreShownTheOneWithAuthorityFirst() {
    assertThat(died("2026-08-20", "2026-09-03").on(NIGHT, "CONFLICT"))
        .containsExactly("CONFLICT funeral-homes diedOn 2026-08-20 2026-09-03 OPEN");
    assertThat(died("2026-08-20", "2026-09-03").conclusionOn(NIGHT).findings())
        .filteredOn(f -> f.field().equals("diedOn"))
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.evidence())
                    .extracting(Evidence::job)
                    .containsExactly("funeral-homes", "deaths"));
  }

  @Test
  void equalDaysContradictNobody() {
    assertThat(died("2026-08-20", "2026-08-20").on(NIGHT, "CONFLICT")).isEmpty();
  }

  @Test
  void aSourceThatCorrectsItselfContradictsNobody() {
    APerson person =
        person()
            .deathToldBy("deaths", "2026-08-20", "2026-09-30", NAME)
            .deathToldBy("deaths", "2026-09-03", NIGHT, NAME);
    assertThat(person.on(NIGHT, "CONFLICT", "EXIT"))
        .containsExactly(
            "EXIT DECEASED certificate 2026-10 PROPOSED",
            "EXIT DECEASED nursing-subsidy 2026-10 PROPOSED");
  }

  private static APerson died(String byDeaths, String byFuneralHomes) {
    return person()
        .deathToldBy("deaths", byDeaths, NIGHT, NAME)
        .deathToldBy("funeral-homes", byFuneralHomes, NIGHT, NAME);
  }

  private static APerson person() {
    return aPerson()
        .under(district)
        .listed("2026-08-31")
        .listed(NIGHT)
        .paid("2026-09", NURSING, "350.00")
        .paid("2026-10", NURSING, "350.00");
  }
}
