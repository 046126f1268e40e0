package org.sunbridge.secondopinion;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sunbridge.secondopinion.Days.Cause;
import org.sunbridge.secondopinion.Days.Condition;
import org.sunbridge.secondopinion.Days.Reason;
import org.sunbridge.secondopinion.Life.Certificate;
import org.sunbridge.secondopinion.Life.Payment;
import org.sunbridge.secondopinion.Life.Registry;
import org.sunbridge.secondopinion.Life.Survey;
import org.sunbridge.secondopinion.Life.Visit;

/** Rules 7 to 15 for one person, by looking at every day. */
final class SecondOpinion {

  private static final String LIVING = "living-subsidy";
  private static final String NURSING = "nursing-subsidy";
  private static final Set<Condition> EVERY =
      Set.of(Condition.ALIVE, Condition.RESIDENT, Condition.CERTIFICATE);
  private static final Set<String> COLLECTED = Set.of("VISITED", "PHONED");

  private final Life life;
  private final LocalDate today;
  private final Days days;
  private final Membership membership;
  private final List<Opinion> opinions = new ArrayList<>();
  private Optional<YearMonth> onSurveyAlone = Optional.empty();

  SecondOpinion(Life life, LocalDate today) {
    this.life = life;
    this.today = today;
    days = new Days(life);
    membership = new Membership(life);
  }

  List<Opinion> all() {
    if (days.isRegistered()) {
      certificateExit();
      expiring();
      notCollected();
      List.of(LIVING, NURSING).forEach(this::benefitExit);
      for (String benefit : List.of(LIVING, NURSING)) {
        ledgerMonths().forEach(month -> amounts(benefit, month));
      }
    }
    return opinions;
  }

  // Rules 10 and 11.

  private NavigableSet<YearMonth> ledgerMonths() {
    NavigableSet<YearMonth> months = new TreeSet<>();
    life.ledgers.forEach(l -> months.add(l.month()));
    return months;
  }

  private long paid(String benefit, YearMonth month) {
    return life.ledgers.stream()
        .mapToLong(l -> l.fen().getOrDefault(new Payment(month, benefit), 0L))
        .sum();
  }

  private Stream<Condition> conditions(String benefit) {
    return Stream.concat(
        EVERY.stream(), benefit.equals(NURSING) ? Stream.of(Condition.SEVERITY) : Stream.empty());
  }

  private void amounts(String benefit, YearMonth month) {
    boolean living = benefit.equals(LIVING);
    List<Boolean> first = new ArrayList<>();
    List<Boolean> any = new ArrayList<>();
    boolean open = living && !membership.isKnown(month);
    if (living && !open) {
      first.add(membership.first(month));
      any.add(membership.any(month));
    }
    for (Condition condition : conditions(benefit).toList()) {
      if (isKnown(condition, month)) {
        first.add(days.holds(condition, month.atDay(1)));
        any.add(days.anyDay(condition, month));
      } else {
        open = true;
      }
    }
    long paid = paid(benefit, month);
    if (paid > 0 && any.contains(false)) {
      String reason = overpaidReason(benefit, month);
      opinions.add(Opinion.amount("OVERPAID", reason, paid, 0, benefit, month));
    } else if (!open && !any.contains(false)) {
      withinRate(benefit, month, paid, !first.contains(false));
    }
  }

  private boolean isKnown(Condition condition, YearMonth month) {
    boolean isUnconfirmed =
        condition == Condition.RESIDENT
            && !days.anyDay(condition, month)
            && days.mayBeBack(month.atDay(1), month.atEndOfMonth());
    return days.isToldThrough(condition, month) && !isUnconfirmed;
  }

  private void withinRate(String benefit, YearMonth month, long paid, boolean isDue) {
    boolean living = benefit.equals(LIVING);
    long ceiling = living ? livingCeiling(month) : nursingCeiling(month);
    if (paid > ceiling) {
      opinions.add(Opinion.amount("OVERPAID", "RATE", paid, ceiling, benefit, month));
    } else if (isDue && !isSuspended(month)) {
      long due = living ? livingDue(month) : nursingRate(days.certificate(month.atDay(1)), month);
      if (paid < due) {
        String reason = paid > 0 ? "RATE" : "ENTITLED";
        opinions.add(Opinion.amount("UNPAID", reason, paid, due, benefit, month));
      }
    }
  }

  private static boolean isNew(YearMonth month) {
    return !month.isBefore(YearMonth.of(2025, 7));
  }

  private static long livingRate(String kind, YearMonth month) {
    boolean minimum = kind.equals("MINIMUM_LIVING");
    return isNew(month) ? (minimum ? 45000 : 32000) : (minimum ? 41000 : 29000);
  }

  private long livingDue(YearMonth month) {
    return livingRate(
        membership.kind(month.minusMonths(1)).or(() -> membership.kind(month)).orElseThrow(),
        month);
  }

  private long livingCeiling(YearMonth month) {
    return Stream.of(month.minusMonths(1), month)
        .flatMap(m -> membership.kind(m).stream())
        .mapToLong(kind -> livingRate(kind, month))
        .max()
        .orElse(livingRate("MINIMUM_LIVING", month));
  }

  private static long nursingRate(Optional<Certificate> certificate, YearMonth month) {
    if (certificate.filter(Days::isSevere).isEmpty()) {
      return 0;
    }
    boolean first = certificate.get().grade() == 1;
    return isNew(month) ? (first ? 35000 : 18000) : (first ? 30000 : 15000);
  }

  /** The rate of a day on which the certificate is valid; of any day if severity held on others. */
  private long nursingCeiling(YearMonth month) {
    long valid =
        daysOf(month)
            .filter(d -> days.holds(Condition.CERTIFICATE, d))
            .mapToLong(d -> nursingRate(days.certificate(d), month))
            .max()
            .orElse(0);
    return valid > 0
        ? valid
        : daysOf(month).mapToLong(d -> nursingRate(days.certificate(d), month)).max().orElse(0);
  }

  private static Stream<LocalDate> daysOf(YearMonth month) {
    return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
  }

  private String overpaidReason(String benefit, YearMonth month) {
    List<Cause> causes = new ArrayList<>();
    conditions(benefit)
        .filter(c -> isKnown(c, month) && !days.anyDay(c, month))
        .forEach(c -> days.lastEnd(c, month.atDay(1)).ifPresent(causes::add));
    if (benefit.equals(LIVING) && membership.isKnown(month) && !membership.any(month)) {
      membership.lastEnd(month).ifPresent(causes::add);
    }
    return causes.stream().min(Cause.EARLIEST).map(c -> c.reason().name()).orElse("NOT_ENTITLED");
  }

  // Rules 12 and 13.

  /** Whoever may be back has not certainly left. */
  private Stream<Condition> certain(String benefit) {
    return conditions(benefit).filter(c -> c != Condition.RESIDENT || !days.mayBeBackNow());
  }

  private Optional<Cause> authorityCause(String benefit) {
    List<Cause> causes = new ArrayList<>();
    certain(benefit)
        .filter(c -> days.hasEnded(c, today))
        .forEach(c -> days.lastEnd(c, today).ifPresent(causes::add));
    if (benefit.equals(LIVING) && membership.hasEnded() && !isListLate()) {
      membership.lastEnd(YearMonth.of(9999, 1)).ifPresent(causes::add);
    }
    return causes.stream().min(Cause.EARLIEST);
  }

  private void benefitExit(String benefit) {
    NavigableSet<YearMonth> months = ledgerMonths();
    if (months.isEmpty() || paid(benefit, months.last()) <= 0) {
      return;
    }
    Optional<Cause> cause = authorityCause(benefit);
    boolean neverEntitled = certain(benefit).anyMatch(c -> !days.holds(c, today));
    boolean restsOnLateList = benefit.equals(LIVING) && membership.hasEnded() && isListLate();
    boolean mayHoldAfterAll = restsOnLateList || days.mayBeBackNow();
    boolean isOffTheList = benefit.equals(LIVING) && membership.hasEnded() && !isListLate();
    if (mayHoldAfterAll
        && !isOffTheList
        && certain(benefit).noneMatch(c -> days.hasEnded(c, today))) {
      return;
    }
    if (cause.isPresent()) {
      YearMonth effective = YearMonth.from(cause.get().last()).plusMonths(1);
      boolean verify = isNamedOtherwise(cause.get());
      opinions.add(Opinion.exit(cause.get().reason().name(), benefit, effective, verify));
    } else if (neverEntitled) {
      YearMonth shown = months.last();
      for (YearMonth month : months.descendingSet()) {
        if (paid(benefit, month) <= 0) {
          break;
        }
        shown = month;
      }
      opinions.add(Opinion.exit("NOT_ENTITLED", benefit, shown.plusMonths(1), false));
    } else {
      lastingVisit().filter(SecondOpinion::saysGone).ifPresent(v -> exitOnSurveyAlone(v, benefit));
    }
  }

  // S4: nothing new follows from whom an old list lacks.

  private boolean isListLate() {
    return isLate(life.listings.get(life.listings.size() - 1).asOf());
  }

  private boolean isLate(LocalDate newest) {
    return YearMonth.from(newest).plusMonths(1).isBefore(YearMonth.from(today));
  }

  private boolean isNamedOtherwise(Cause cause) {
    if (cause.reason() == Reason.DECEASED) {
      return life.deaths.stream()
          .filter(d -> d.diedOn().isPresent())
          .reduce((a, b) -> b)
          .filter(d -> !d.name().equals(Life.NAME))
          .isPresent();
    }
    return cause.reason() == Reason.MOVED_OUT
        && life.moves.stream()
            .flatMap(m -> m.moves().stream())
            .anyMatch(
                m -> m.leaves() && m.movedOn().equals(cause.last()) && !m.name().equals(Life.NAME));
  }

  private static YearMonth monthAfter(LocalDate day) {
    return YearMonth.from(day).plusMonths(1);
  }

  private static boolean saysGone(Visit visit) {
    return visit.outcome().equals("DECEASED") || visit.outcome().equals("MOVED_OUT");
  }

  /** The last that a survey said of the person. */
  private Optional<Visit> lastingVisit() {
    return life.surveys.stream()
        .filter(s -> s.visit().isPresent())
        .max(byWeight())
        .flatMap(Survey::visit);
  }

  private Comparator<Survey> byWeight() {
    return Comparator.<Survey, LocalDate>comparing(s -> s.visit().orElseThrow().visitedOn())
        .thenComparing(s -> s.street().equals(days.street(s.asOf())))
        .thenComparing(Survey::file);
  }

  /** Rule 11's last sentence. */
  private boolean isSuspended(YearMonth month) {
    return onSurveyAlone.filter(from -> !month.isBefore(from)).isPresent();
  }

  private void exitOnSurveyAlone(Visit visit, String benefit) {
    YearMonth effective = monthAfter(visit.visitedOn());
    onSurveyAlone = Optional.of(effective);
    opinions.add(Opinion.exit(visit.outcome(), benefit, effective, true));
  }

  // Rule 14.

  private void certificateExit() {
    String status = days.statusAfter(today);
    boolean cancelled = status.equals("CANCELLED");
    boolean gone = cancelled || status.equals("MOVED_OUT");
    if (!gone && !days.hasEnded(Condition.ALIVE, today) && days.mayBeBackNow()) {
      return;
    }
    Optional<Cause> death =
        days.hasEnded(Condition.ALIVE, today)
            ? days.lastEnd(Condition.ALIVE, today)
            : Optional.empty();
    Optional<Cause> move =
        days.hasEnded(Condition.RESIDENT, today)
            ? days.lastEnd(Condition.RESIDENT, today)
            : Optional.empty();
    Optional<Cause> known = death.filter(d -> !cancelled).or(() -> move.filter(m -> !gone));
    Optional<Visit> seen =
        known.isPresent() || death.isPresent() || move.isPresent()
            ? Optional.empty()
            : lastingVisit()
                .filter(SecondOpinion::saysGone)
                .filter(v -> v.outcome().equals("DECEASED") ? !cancelled : !gone);
    if (known.isPresent()) {
      Cause cause = known.get();
      opinions.add(
          Opinion.exit(
              cause.reason().name(),
              "certificate",
              monthAfter(cause.last()),
              isNamedOtherwise(cause)));
    } else if (seen.isPresent()) {
      exitOnSurveyAlone(seen.get(), "certificate");
    } else if (!gone && !isLate(life.registries.get(life.registries.size() - 1).asOf())) {
      absentSince()
          .ifPresent(
              asOf -> opinions.add(Opinion.exit("ABSENT", "certificate", monthAfter(asOf), true)));
    }
  }

  private Optional<LocalDate> absentSince() {
    Optional<LocalDate> since = Optional.empty();
    boolean listedBefore = false;
    for (Registry registry : life.registries) {
      if (!registry.certificates().isEmpty()) {
        listedBefore = true;
        since = Optional.empty();
      } else if (listedBefore && since.isEmpty()) {
        since = Optional.of(registry.asOf());
      }
    }
    return since;
  }

  // Rule 15.

  private void expiring() {
    Registry newest = life.registries.get(life.registries.size() - 1);
    Optional<Certificate> current = days.certificate(today);
    if (current.isEmpty()
        || newest.certificates().stream()
            .noneMatch(c -> c.issuedOn().equals(current.get().issuedOn()))
        || !current.get().status().equals("VALID")
        || !days.isValid(today)
        || days.hasEnded(Condition.CERTIFICATE, today)
        || days.hasEnded(Condition.ALIVE, today)
        || days.hasEnded(Condition.RESIDENT, today)) {
      return;
    }
    LocalDate expiry = current.get().expiresOn();
    for (int months : new int[] {1, 3, 6}) {
      if (expiry.isAfter(today) && !expiry.isAfter(today.plusMonths(months))) {
        opinions.add(
            Opinion.row(
                "EXPIRING", "MONTHS_" + months, Optional.of(YearMonth.from(expiry).toString())));
        return;
      }
    }
  }

  // Rule 7.

  /** A street's newest file decides who is expected there; the newest such file is the person's. */
  private void notCollected() {
    life.surveys.stream()
        .filter(s -> life.surveys.stream().noneMatch(later -> replaces(later, s)))
        .filter(this::isExpected)
        .max(Comparator.comparing(Survey::asOf))
        .ifPresent(s -> notCollected(s.round()));
  }

  private static boolean replaces(Survey later, Survey s) {
    return later.street().equals(s.street()) && later.asOf().isAfter(s.asOf());
  }

  private void notCollected(int round) {
    String outcome =
        life.surveys.stream()
            .filter(s -> s.round() == round && s.visit().isPresent())
            .filter(s -> life.surveys.stream().noneMatch(later -> visitsAgain(later, s)))
            .max(byWeight())
            .flatMap(Survey::visit)
            .map(Visit::outcome)
            .orElse("ABSENT");
    if (!COLLECTED.contains(outcome)
        && !outcome.equals("DECEASED")
        && !outcome.equals("MOVED_OUT")) {
      opinions.add(Opinion.row("NOT_COLLECTED", outcome, Optional.empty()));
    }
  }

  private static boolean visitsAgain(Survey later, Survey s) {
    return later.visit().isPresent() && later.round() == s.round() && replaces(later, s);
  }

  private boolean isExpected(Survey survey) {
    LocalDate day = survey.asOf();
    return days.street(day).equals(survey.street())
        && days.isValid(day)
        && days.staysAlive(day)
        && days.staysResident(day);
  }
}
