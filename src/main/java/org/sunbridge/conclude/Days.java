package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person's days, cut where certificate, circumstances or age change, so that a rule need look at
 * each stretch only once.
 */
final class Days {

  private final CertificateHistory history;
  private final InForce inForce;
  private final Optional<LocalDate> born;
  private final List<Stretch> stretches = new ArrayList<>();

  /**
   * @param born empty where the birth date is not known
   */
  Days(CertificateHistory history, InForce inForce, Optional<LocalDate> born) {
    this.history = history;
    this.inForce = inForce;
    this.born = born;
    TreeSet<LocalDate> starts = new TreeSet<>(inForce.changes());
    history.days().forEach(span -> starts.add(span.from()));
    born.ifPresent(day -> birthdays(day, starts));
    for (LocalDate start : starts) {
      LocalDate next = starts.higher(start);
      LocalDate last = next == null ? LocalDate.MAX : next.minusDays(1);
      stretches.add(
          stretch(
              start,
              last,
              history.on(start).orElse(null),
              inForce.on(start),
              inForce.perhapsOn(start)));
    }
  }

  private static void birthdays(LocalDate born, Set<LocalDate> starts) {
    for (int years = 0; years <= 130; years++) {
      starts.add(born.plusYears(years));
    }
  }

  private Stretch stretch(
      LocalDate from,
      LocalDate to,
      @Nullable CertificateSpan span,
      Set<String> names,
      Set<String> perhaps) {
    return new Stretch(from, to, span, names, perhaps, age(from));
  }

  private int age(LocalDate day) {
    return born.filter(b -> !b.isAfter(day)).map(b -> Period.between(b, day).getYears()).orElse(0);
  }

  /** Oldest first. */
  List<Stretch> all() {
    return stretches;
  }

  List<Stretch> in(YearMonth month) {
    return stretches.stream()
        .filter(s -> s.overlaps(month.atDay(1), month.atEndOfMonth()))
        .toList();
  }

  Stretch on(LocalDate day) {
    return stretches.stream()
        .filter(s -> s.contains(day))
        .findFirst()
        .orElseGet(() -> stretch(day, day, null, Set.of(), Set.of()));
  }

  /** How things stand once the business date is over. */
  Stretch now(LocalDate businessDate) {
    return stretch(
        businessDate,
        businessDate,
        history.now(businessDate).orElse(null),
        inForce.now(businessDate),
        inForce.perhapsOn(businessDate));
  }
}
