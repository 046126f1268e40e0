package org.sunbridge.conclude;

import static org.sunbridge.conclude.APerson.LIVING;
import static org.sunbridge.conclude.APerson.NURSING;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sunbridge.conclude.Life.Issue;

/**
 * What docs/semantics.md makes of a {@link Life}, worked out day by day in the most obvious way. It
 * shares nothing with the rules it is the measure of.
 */
final class LifeByTheRules {

  private static final List<String> ORDER =
      List.of(
          "DECEASED",
          "MOVED_OUT",
          "CERTIFICATE_EXPIRED",
          "CERTIFICATE_FROZEN",
          "CERTIFICATE_CANCELLED",
          "GRADE_CHANGED",
          "LOW_INCOME_LOST",
          "SENTENCED");

  /** Why something ended, and the last day on which it held. */
  private record End(LocalDate lastDay, String reason) {}

  private static final Comparator<End> EARLIEST =
      Comparator.comparing(End::lastDay).thenComparing(e -> ORDER.indexOf(e.reason()));

  private final Life life;
  private final YearMonth last;
  private final LocalDate today;

  LifeByTheRules(Life life, YearMonth last) {
    this.life = life;
    this.last = last;
    this.today = last.atEndOfMonth();
  }

  /** As {@link APerson#on} writes them. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    for (String benefit : List.of(LIVING, NURSING)) {
      for (YearMonth m = Life.FIRST; !m.isAfter(last); m = m.plusMonths(1)) {
        month(benefit, m, findings);
      }
      if (life.paid(benefit, last) > 0) {
        exit(benefit, findings);
      }
    }
    certificate(findings);
    return findings.stream().sorted().toList();
  }

  private void month(String benefit, YearMonth month, List<String> findings) {
    int paid = life.paid(benefit, month);
    boolean isDue = conditions(benefit).stream().allMatch(c -> c.first(month));
    boolean isPayable = conditions(benefit).stream().allMatch(c -> c.any(month));
    if (paid > 0 && !isPayable) {
      String reason =
          conditions(benefit).stream()
              .filter(c -> !c.any(month))
              .flatMap(c -> c.endBefore(month.atDay(1)).stream())
              .min(EARLIEST)
              .map(End::reason)
              .orElse("NOT_ENTITLED");
      findings.add(amount("OVERPAID " + reason, paid, 0, benefit, month));
    } else if (paid > 0 && paid > ceiling(benefit, month)) {
      findings.add(amount("OVERPAID RATE", paid, ceiling(benefit, month), benefit, month));
    }
    if (isDue && paid < rate(benefit, month)) {
      String reason = paid == 0 ? "UNPAID ENTITLED" : "UNPAID RATE";
      findings.add(amount(reason, paid, rate(benefit, month), benefit, month));
    }
  }

  private static String amount(String what, int paid, int due, String benefit, YearMonth month) {
    return "%s amount %d.00 %s %s %s OPEN"
        .formatted(what, paid, due == 0 ? "0.00" : due + ".00", benefit, month);
  }

  private void exit(String benefit, List<String> findings) {
    List<Condition> ended = conditions(benefit).stream().filter(c -> !c.holdsNow()).toList();
    if (ended.isEmpty()) {
      return;
    }
    Optional<End> first =
        ended.stream().flatMap(c -> c.endBefore(today.plusDays(1)).stream()).min(EARLIEST);
    YearMonth spell = last;
    while (spell.isAfter(Life.FIRST) && life.paid(benefit, spell.minusMonths(1)) > 0) {
      spell = spell.minusMonths(1);
    }
    findings.add(
        "EXIT %s %s %s PROPOSED"
            .formatted(
                first.map(End::reason).orElse("NOT_ENTITLED"),
                benefit,
                first.map(e -> YearMonth.from(e.lastDay())).orElse(spell).plusMonths(1)));
  }

  private void certificate(List<String> findings) {
    boolean isCancelled = life.cancelledOn != null && !life.cancelledOn.isAfter(today);
    if (isCancelled) {
      return;
    }
    Optional<End> end =
        isDead()
            ? Optional.of(new End(life.death.on(), "DECEASED"))
            : isAwayNow()
                ? Optional.of(new End(life.movedOut.on(), "MOVED_OUT"))
                : Optional.empty();
    end.ifPresent(
        e ->
            findings.add(
                "EXIT %s certificate %s PROPOSED"
                    .formatted(e.reason(), YearMonth.from(e.lastDay()).plusMonths(1))));
  }

  /** Something that must hold. */
  private interface Condition {
    boolean first(YearMonth month);

    boolean any(YearMonth month);

    boolean holdsNow();

    /** The last day before {@code day} on which it held, and why no longer. */
    Optional<End> endBefore(LocalDate day);
  }

  private List<Condition> conditions(String benefit) {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(daily(this::isAlive, !isDead(), d -> "DECEASED"));
    conditions.add(daily(this::isHere, !isAwayNow(), d -> "MOVED_OUT"));
    conditions.add(daily(this::isValid, isValidNow(), this::invalidity));
    conditions.add(daily(this::isFree, isFreeNow(), d -> "SENTENCED"));
    conditions.add(
        benefit.equals(NURSING)
            ? daily(this::isSevere, isSevere(today), d -> "GRADE_CHANGED")
            : new Member());
    return conditions;
  }

  private Condition daily(
      Predicate<LocalDate> holds,
      boolean now,
      java.util.function.Function<LocalDate, String> reason) {
    return new Condition() {
      @Override
      public boolean first(YearMonth month) {
        return holds.test(month.atDay(1));
      }

      @Override
      public boolean any(YearMonth month) {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).anyMatch(holds);
      }

      @Override
      public boolean holdsNow() {
        return now;
      }

      @Override
      public Optional<End> endBefore(LocalDate day) {
        for (LocalDate d = day.minusDays(1);
            d.isAfter(LocalDate.of(2025, 11, 1));
            d = d.minusDays(1)) {
          if (holds.test(d)) {
            return Optional.of(new End(d, reason.apply(d.plusDays(1))));
          }
        }
        return Optional.empty();
      }
    };
  }

  /** Standing on the list of a month: the table of rule 9. */
  private final class Member implements Condition {
    private boolean in(YearMonth month) {
      return List.of("MINIMUM_LIVING", "LOW_INCOME").contains(life.membership.get(month));
    }

    @Override
    public boolean first(YearMonth month) {
      return in(month.minusMonths(1));
    }

    @Override
    public boolean any(YearMonth month) {
      return in(month) || in(month.minusMonths(1));
    }

    @Override
    public boolean holdsNow() {
      return in(last);
    }

    /** The first month whose list lacks the person, of those without a break up to then. */
    @Override
    public Optional<End> endBefore(LocalDate day) {
      YearMonth lacking = YearMonth.from(day.minusDays(1));
      if (day.getDayOfMonth() == 1 && !day.equals(today.plusDays(1))) {
        lacking = YearMonth.from(day);
      }
      while (life.membership.containsKey(lacking.minusMonths(1)) && !in(lacking.minusMonths(1))) {
        lacking = lacking.minusMonths(1);
      }
      return Optional.of(new End(lacking.atEndOfMonth(), "LOW_INCOME_LOST"));
    }
  }

  private boolean isDead() {
    return Life.isTold(life.death, today);
  }

  private boolean isAlive(LocalDate day) {
    return !isDead() || !day.isAfter(life.death.on());
  }

  private boolean isAwayNow() {
    return Life.isTold(life.movedOut, today) && !Life.isTold(life.movedBack, today);
  }

  private boolean isHere(LocalDate day) {
    boolean hasLeft = Life.isTold(life.movedOut, today) && day.isAfter(life.movedOut.on());
    boolean isBack = Life.isTold(life.movedBack, today) && !day.isBefore(life.movedBack.on());
    return !hasLeft || isBack;
  }

  private boolean isSentenceTold() {
    return Life.isTold(life.sentence, today);
  }

  private boolean isFree(LocalDate day) {
    return !isSentenceTold() || !day.isAfter(life.sentence.on()) || day.isAfter(life.releasedOn);
  }

  private boolean isFreeNow() {
    return !isSentenceTold()
        || today.isBefore(life.sentence.on())
        || today.isAfter(life.releasedOn);
  }

  private boolean isFrozen(LocalDate day) {
    return life.frozenOn != null
        && !life.frozenOn.isAfter(today)
        && day.isAfter(life.frozenOn)
        && (life.unfrozenOn == null
            || life.unfrozenOn.isAfter(today)
            || day.isBefore(life.unfrozenOn));
  }

  private boolean isCancelled(LocalDate day) {
    return life.cancelledOn != null
        && !life.cancelledOn.isAfter(today)
        && day.isAfter(life.cancelledOn);
  }

  private Issue issueOn(LocalDate day) {
    return life.issues.stream()
        .filter(i -> !i.on().isAfter(today) && !i.on().isAfter(day))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private boolean isValid(LocalDate day) {
    return !day.isAfter(issueOn(day).expiresOn()) && !isFrozen(day) && !isCancelled(day);
  }

  /** Once the day is over: who is frozen or cancelled on it is. */
  private boolean isValidNow() {
    return !today.isAfter(issueOn(today).expiresOn())
        && !isFrozen(today.plusDays(1))
        && !isCancelled(today.plusDays(1));
  }

  private String invalidity(LocalDate day) {
    if (day.isAfter(issueOn(day).expiresOn())) {
      return "CERTIFICATE_EXPIRED";
    }
    return isFrozen(day) ? "CERTIFICATE_FROZEN" : "CERTIFICATE_CANCELLED";
  }

  private boolean isSevere(LocalDate day) {
    int grade = issueOn(day).grade();
    return grade <= 2 || (grade == 3 && life.category == 6);
  }

  private int rate(String benefit, YearMonth month) {
    if (benefit.equals(LIVING)) {
      return "MINIMUM_LIVING".equals(life.membership.get(month.minusMonths(1))) ? 450 : 320;
    }
    return issueOn(month.atDay(1)).grade() == 1 ? 350 : 180;
  }

  private int ceiling(String benefit, YearMonth month) {
    if (benefit.equals(LIVING)) {
      boolean isPoorest =
          "MINIMUM_LIVING".equals(life.membership.get(month))
              || "MINIMUM_LIVING".equals(life.membership.get(month.minusMonths(1)));
      return isPoorest ? 450 : 320;
    }
    List<LocalDate> days = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    List<LocalDate> valid = days.stream().filter(this::isValid).toList();
    return (valid.isEmpty() ? days : valid)
        .stream().mapToInt(d -> issueOn(d).grade() == 1 ? 350 : 180).max().orElseThrow();
  }
}
