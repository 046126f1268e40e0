package org.sunbridge.secondopinion;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sunbridge.secondopinion.Life.Certificate;
import org.sunbridge.secondopinion.Life.Move;
import org.sunbridge.secondopinion.Life.Registry;

/** What held on a day, as far as is known now (rules 2, 9 and 16). */
final class Days {

  /** In the order of rule 12. */
  enum Reason {
    DECEASED,
    MOVED_OUT,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_FROZEN,
    CERTIFICATE_CANCELLED,
    GRADE_CHANGED,
    LOW_INCOME_LOST
  }

  enum Condition {
    ALIVE,
    RESIDENT,
    CERTIFICATE,
    SEVERITY
  }

  /** Why a condition ended, and the last day it held. */
  record Cause(Reason reason, LocalDate last) {

    static final Comparator<Cause> EARLIEST =
        Comparator.comparing(Cause::last).thenComparing(Cause::reason);
  }

  private record Said(LocalDate asOf, Certificate certificate) {}

  private record StatusDay(LocalDate day, String status) {}

  private static final Set<String> STOPPED = Set.of("FROZEN", "CANCELLED", "MOVED_OUT");

  private final Life life;
  private final Optional<LocalDate> diedOn;
  private final List<Move> moves;

  /** By issue day; each with all that was said of it. */
  private final NavigableMap<LocalDate, List<Said>> certificates = new TreeMap<>();

  Days(Life life) {
    this.life = life;
    diedOn =
        life.deaths.stream()
            .filter(d -> d.diedOn().isPresent())
            .max(Comparator.comparing(Life.Deaths::asOf))
            .flatMap(Life.Deaths::diedOn);
    moves =
        life.moves.stream()
            .flatMap(m -> m.moves().stream())
            .sorted(Comparator.comparing(Move::movedOn))
            .toList();
    for (Registry registry : life.registries) {
      for (Certificate certificate : registry.certificates()) {
        certificates
            .computeIfAbsent(certificate.issuedOn(), d -> new ArrayList<>())
            .add(new Said(registry.asOf(), certificate));
      }
    }
  }

  boolean isRegistered() {
    return !certificates.isEmpty();
  }

  private LocalDate beginning() {
    return certificates.firstKey().minusDays(1);
  }

  Optional<Certificate> certificate(LocalDate day) {
    return Optional.ofNullable(certificates.floorEntry(day))
        .map(Map.Entry::getValue)
        .map(said -> said.get(said.size() - 1).certificate());
  }

  /** What stops the certificate of a day once that day is over; empty where nothing does. */
  String statusAfter(LocalDate day) {
    return Optional.ofNullable(certificates.floorEntry(day))
        .map(entry -> stopping(entry.getValue(), day.plusDays(1)))
        .orElse("");
  }

  boolean holds(Condition condition, LocalDate day) {
    return switch (condition) {
      case ALIVE -> diedOn.isEmpty() || !day.isAfter(diedOn.get());
      case RESIDENT -> isResident(day);
      case CERTIFICATE -> isValid(day);
      case SEVERITY -> certificate(day).filter(Days::isSevere).isPresent();
    };
  }

  /** Whether the feed that tells of a condition has come for the month, or a later one. */
  boolean isToldThrough(Condition condition, YearMonth month) {
    Stream<LocalDate> told =
        switch (condition) {
          case ALIVE -> life.deaths.stream().map(Life.Deaths::asOf);
          case RESIDENT -> life.moves.stream().map(Life.Moves::asOf);
          case CERTIFICATE, SEVERITY -> life.registries.stream().map(Registry::asOf);
        };
    return (condition == Condition.ALIVE && diedOn.isPresent())
        || told.anyMatch(asOf -> !YearMonth.from(asOf).isBefore(month));
  }

  static boolean isSevere(Certificate c) {
    return c.grade() <= 2 || (c.grade() == 3 && (c.category() == 5 || c.category() == 6));
  }

  /** Alive at the day's end: who died on the day is no longer expected by a survey. */
  boolean staysAlive(LocalDate day) {
    return diedOn.isEmpty() || day.isBefore(diedOn.get());
  }

  boolean staysResident(LocalDate day) {
    return isResident(day) && moves.stream().noneMatch(m -> m.leaves() && m.movedOn().equals(day));
  }

  private boolean isResident(LocalDate day) {
    boolean here = true;
    for (Move move : moves) {
      if (move.leaves() && move.movedOn().isBefore(day)) {
        here = false;
      } else if (!move.leaves() && !move.movedOn().isAfter(day) && listedValidSince(move)) {
        here = true;
      }
    }
    return here;
  }

  /** A move back, and no registry has come since that could list the certificate. */
  private boolean isUnconfirmed(Move back) {
    LocalDate day = back.movedOn();
    return !back.leaves()
        && !isResident(day)
        && life.registries.stream().allMatch(r -> r.asOf().isBefore(day));
  }

  /** Where nobody can tell yet whether somebody who moved out is back. */
  boolean mayBeBack(LocalDate first, LocalDate last) {
    return moves.stream()
        .filter(this::isUnconfirmed)
        .anyMatch(
            back ->
                !last.isBefore(back.movedOn())
                    && moves.stream()
                        .filter(Move::leaves)
                        .map(Move::movedOn)
                        .noneMatch(out -> !out.isBefore(back.movedOn()) && out.isBefore(first)));
  }

  boolean mayBeBackNow() {
    return mayBeBack(LocalDate.MAX, LocalDate.MAX);
  }

  private boolean listedValidSince(Move move) {
    return life.registries.stream()
        .filter(r -> !r.asOf().isBefore(move.movedOn()))
        .flatMap(r -> r.certificates().stream())
        .anyMatch(c -> c.status().equals("VALID"));
  }

  boolean isValid(LocalDate day) {
    return certificate(day).isPresent()
        && !day.isAfter(certificate(day).get().expiresOn())
        && status(day).isEmpty();
  }

  /** The status that stops the certificate on the day. */
  private Optional<String> status(LocalDate day) {
    String stopped = stopping(certificates.floorEntry(day).getValue(), day);
    return Optional.of(stopped).filter(s -> !s.isEmpty());
  }

  private static String stopping(List<Said> said, LocalDate day) {
    String stopped = "";
    for (StatusDay change : statusDays(said)) {
      boolean stops = STOPPED.contains(change.status());
      if (stops ? change.day().isBefore(day) : !change.day().isAfter(day)) {
        stopped = stops ? change.status() : "";
      }
    }
    return stopped;
  }

  private static List<StatusDay> statusDays(List<Said> said) {
    List<StatusDay> days = new ArrayList<>();
    Certificate before = null;
    for (Said s : said) {
      Certificate c = s.certificate();
      boolean sameStatus = before != null && before.status().equals(c.status());
      if (before == null ? STOPPED.contains(c.status()) : !sameStatus) {
        days.add(new StatusDay(c.statusOn().orElse(s.asOf()), c.status()));
      } else if (sameStatus
          && STOPPED.contains(c.status())
          && !before.statusOn().equals(c.statusOn())
          && !days.isEmpty()) {
        LocalDate day = c.statusOn().orElse(days.get(days.size() - 1).day());
        days.set(days.size() - 1, new StatusDay(day, c.status()));
      }
      before = c;
    }
    return days;
  }

  /** Whether a condition no longer holds as of today; an expiry must lie before today. */
  boolean hasEnded(Condition condition, LocalDate today) {
    if (!holds(condition, today)) {
      return true;
    }
    LocalDate tomorrow = today.plusDays(1);
    return switch (condition) {
      case ALIVE, RESIDENT -> !holds(condition, tomorrow);
      case CERTIFICATE -> status(tomorrow).isPresent() && !isValid(tomorrow);
      case SEVERITY -> false;
    };
  }

  /** The last end of a condition up to the day; empty when it never held. */
  Optional<Cause> lastEnd(Condition condition, LocalDate day) {
    LocalDate last = day;
    while (!holds(condition, last)) {
      last = last.minusDays(1);
      if (last.isBefore(beginning())) {
        return Optional.empty();
      }
    }
    return Optional.of(new Cause(reason(condition, last.plusDays(1)), last));
  }

  private Reason reason(Condition condition, LocalDate firstDayWithout) {
    return switch (condition) {
      case ALIVE -> Reason.DECEASED;
      case RESIDENT -> Reason.MOVED_OUT;
      case SEVERITY -> Reason.GRADE_CHANGED;
      case CERTIFICATE -> certificateReason(firstDayWithout);
    };
  }

  private Reason certificateReason(LocalDate day) {
    EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (day.isAfter(certificate(day).orElseThrow().expiresOn())) {
      reasons.add(Reason.CERTIFICATE_EXPIRED);
    }
    status(day)
        .map(s -> s.equals("MOVED_OUT") ? Reason.MOVED_OUT : Reason.valueOf("CERTIFICATE_" + s))
        .ifPresent(reasons::add);
    return reasons.iterator().next();
  }

  /** The street on a day: by the last move inside, else as the register had it. */
  String street(LocalDate day) {
    Optional<String> moved =
        moves.stream()
            .filter(m -> !m.leaves() && !m.movedOn().isAfter(day))
            .reduce((a, b) -> b)
            .map(Move::to);
    if (moved.isPresent()) {
      return moved.get();
    }
    String street = "";
    for (Registry registry : life.registries) {
      for (Certificate c : registry.certificates()) {
        boolean speaks = street.isEmpty() || !registry.asOf().isAfter(day);
        street = speaks && !c.issuedOn().isAfter(day) ? c.division() : street;
      }
    }
    return street;
  }

  boolean anyDay(Condition condition, YearMonth month) {
    return month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .anyMatch(d -> holds(condition, d));
  }
}
