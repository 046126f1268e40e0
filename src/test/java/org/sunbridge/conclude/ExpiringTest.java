package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.conclude.APerson.ELSEWHERE;
import static org.sunbridge.conclude.APerson.aPerson;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 15 of docs/semantics.md. */
class ExpiringTest {

  private static List<String> reminders(APerson person, String on) {
    return person.on(on, "EXPIRING");
  }

  @ParameterizedTest(name = "on {0}, until {1}: {2}")
  @CsvSource({
    "2026-10-15, 2026-11-15, MONTHS_1",
    "2026-10-15, 2026-11-16, MONTHS_3",
    "2026-10-15, 2027-01-15, MONTHS_3",
    "2026-10-15, 2027-01-16, MONTHS_6",
    "2026-10-15, 2027-04-15, MONTHS_6",
    "2026-10-15, 2026-10-16, MONTHS_1",
    "2026-08-31, 2027-02-28, MONTHS_6",
    "2027-08-31, 2028-02-29, MONTHS_6",
    "2026-01-31, 2026-02-28, MONTHS_1",
    "2026-01-31, 2026-03-01, MONTHS_3",
    "2026-11-30, 2027-02-28, MONTHS_3",
  })
  void theNearestReminderOfCalendarMonths(String on, String until, String reason) {
    assertThat(reminders(aPerson().issuedOn("2020-01-01").until(until).listed(on), on))
        .containsExactly("EXPIRING " + reason + " " + until.substring(0, 7) + " OPEN");
  }

  @ParameterizedTest(name = "on {0}, until {1}")
  @CsvSource({"2026-10-15, 2026-10-15", "2026-10-15, 2027-04-16", "2026-08-31, 2027-03-01"})
  void noneOnTheDayItselfNorBeforeSixMonths(String on, String until) {
    assertThat(reminders(aPerson().issuedOn("2020-01-01").until(until).listed(on), on)).isEmpty();
  }

  @Test
  void noneForWhoIsNotValidOrNotListedOrGone() {
    String on = "2026-10-31";
    APerson frozen =
        aPerson().until("2026-11-15").listed("2026-09-30").status("FROZEN", null).listed(on);
    APerson absent = aPerson().until("2026-11-15").listed("2026-09-30").notListed(on);
    APerson dead = aPerson().until("2026-11-15").listed(on).diedOn("2026-10-01", on);
    APerson away = aPerson().until("2026-11-15").listed(on).moved("2026-10-01", ELSEWHERE, on);
    assertThat(List.of(frozen, absent, dead, away)).allMatch(p -> reminders(p, on).isEmpty());
  }

  @Test
  void aDeathThatOnlyTheSurveyKnowsLeavesTheReminder() {
    String on = "2026-10-31";
    APerson person = aPerson().until("2026-11-15").listed(on).visited("2026-10-02", "DECEASED", on);
    assertThat(reminders(person, on)).hasSize(1);
  }
}
