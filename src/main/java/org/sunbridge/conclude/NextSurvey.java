package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.Statement;

/**
 * Who must be concluded once a survey's next file comes, whatever it says. Whether somebody is
 * expected changes only on days that the person's statements tell of: what lies between the newest
 * file and the business date counts with the next.
 */
final class NextSurvey {

  private static final Set<String> DATES =
      Set.of("issuedOn", "expiresOn", "statusOn", "diedOn", "movedOn", "visitedOn");

  private NextSurvey() {}

  static boolean isAwaited(PersonFacts person) {
    return CollectionRule.isSuspended(person)
        || CollectionRule.newestFiles(person).stream().anyMatch(file -> differs(person, file));
  }

  /** Whether a file of a later day, up to the business date, would expect the person otherwise. */
  private static boolean differs(PersonFacts person, AppliedDelivery newest) {
    Set<LocalDate> days = daysBehind(person, newest.asOf());
    if (days.isEmpty()) {
      return false;
    }
    boolean now = CollectionRule.isExpected(person, newest.scope(), newest.asOf());
    return days.stream()
        .anyMatch(day -> CollectionRule.isExpected(person, newest.scope(), day) != now);
  }

  /** Days from which on something may be otherwise, behind a file's and up to the business date. */
  private static Set<LocalDate> daysBehind(PersonFacts person, LocalDate asOf) {
    Set<LocalDate> days = new HashSet<>();
    for (Statement said : person.said.statements()) {
      told(said)
          .flatMap(day -> Stream.of(day, day.plusDays(1)))
          .filter(day -> day.isAfter(asOf) && !day.isAfter(person.businessDate))
          .forEach(days::add);
    }
    return days;
  }

  private static Stream<LocalDate> told(Statement said) {
    Stream<LocalDate> dates =
        said.values().keySet().stream()
            .filter(DATES::contains)
            .flatMap(field -> said.date(field).stream());
    return Stream.concat(Stream.of(said.from(), said.until()), dates)
        .filter(Objects::nonNull)
        .filter(day -> day.isBefore(LocalDate.MAX));
  }
}
