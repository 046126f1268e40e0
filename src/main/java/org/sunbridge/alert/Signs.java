package org.sunbridge.alert;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.AlertRules.Rule;
import org.sunbridge.definition.AlertRules.When;
import org.sunbridge.operation.DiskSpace;
import org.sunbridge.operation.RunFact;
import org.sunbridge.operation.Watch;

/** Holds what is so just now against a rule. */
final class Signs {

  /** What failed earlier and still waits is on the page. */
  private static final Duration FAILED_WITHIN = Duration.ofDays(7);

  /** Ends are told for a day; so long a run that failed is known to have failed still. */
  private static final Duration NO_LONGER_NEWS = Duration.ofDays(2);

  /** What an ended run says is news for so long. */
  private static final Duration ENDED_WITHIN = Duration.ofDays(1);

  private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");

  private final Watch watch;
  private final Unusual unusual;
  private final Optional<DiskSpace.Look> disk;
  private final Clock clock;

  /**
   * @param disk empty for whoever does not know where the data lie
   */
  Signs(Watch watch, Unusual unusual, Optional<DiskSpace.Look> disk, Clock clock) {
    this.watch = watch;
    this.unusual = unusual;
    this.disk = disk;
    this.clock = clock;
  }

  /** Whose disk this process can look at. */
  Optional<String> place() {
    return disk.map(DiskSpace.Look::place);
  }

  /** What an alert that nobody sees any more told of and is so still: it is only no longer news. */
  boolean isStillSo(Alert alert) {
    return alert.kind().equals(When.FAILED.name())
        && watch.failed(FAILED_WITHIN.plus(NO_LONGER_NEWS)).stream()
            .anyMatch(run -> Long.valueOf(run.id()).equals(alert.run()));
  }

  List<Observed> of(Rule rule) {
    return all(rule).stream()
        .filter(seen -> rule.jobs().isEmpty() || rule.jobs().contains(seen.subject()))
        .toList();
  }

  private List<Observed> all(Rule rule) {
    return switch (rule.when()) {
      case FAILED ->
          watch.failed(FAILED_WITHIN).stream().map(run -> of(rule, run, "", "")).toList();
      case BRAKE -> watch.held().stream().map(run -> of(rule, run, "", "")).toList();
      case HELD ->
          watch.held().stream()
              .filter(run -> isOlder(run.endedAt(), rule.after()))
              .map(run -> of(rule, run, "", Long.toString(rule.after().toHours())))
              .toList();
      case LATE ->
          watch.late().stream()
              .map(
                  s ->
                      new Observed(
                          rule.name(),
                          rule.when(),
                          s.schedule(),
                          null,
                          s.businessDate().toString(),
                          ""))
              .toList();
      case SILENT ->
          watch.silent().stream()
              .map(f -> new Observed(rule.name(), rule.when(), f.job(), null, day(f.lastAt()), ""))
              .toList();
      case REJECTS ->
          watch.ended(ENDED_WITHIN).stream().flatMap(r -> rejects(rule, r).stream()).toList();
      case PORTAL -> portals(rule);
      case DISK -> disk(rule);
      case DURATION ->
          watch.ended(ENDED_WITHIN).stream().flatMap(r -> duration(rule, r).stream()).toList();
      case ROWS -> watch.ended(ENDED_WITHIN).stream().flatMap(r -> rows(rule, r).stream()).toList();
    };
  }

  private static List<Observed> rejects(Rule rule, RunFact run) {
    boolean isTooMany =
        run.rows() > 0
            && run.rejected() >= rule.atLeast()
            && run.rejected() * 100.0 / run.rows() > rule.percent();
    return isTooMany
        ? List.of(of(rule, run, run.rejected() + " / " + run.rows(), plain(rule.percent()) + "%"))
        : List.of();
  }

  private List<Observed> portals(Rule rule) {
    return watch.stuck(now().minus(rule.after())).stream()
        .map(
            target ->
                new Observed(
                    rule.name(),
                    rule.when(),
                    target.target(),
                    null,
                    Long.toString(target.results()),
                    Long.toString(rule.after().toMinutes())))
        .toList();
  }

  private List<Observed> disk(Rule rule) {
    return disk.stream()
        .filter(look -> isShort(look.now(), rule))
        .map(
            look ->
                new Observed(
                    rule.name(),
                    rule.when(),
                    look.place(),
                    null,
                    look.now().freePercent() + "%",
                    plain(rule.percent()) + "%"))
        .toList();
  }

  private static boolean isShort(DiskSpace space, Rule rule) {
    return space.total() > 0 && space.freePercent() < rule.percent();
  }

  private List<Observed> duration(Rule rule, RunFact run) {
    OptionalLong usual = unusual.duration(rule, run);
    return usual.isPresent()
        ? List.of(of(rule, run, minutes(run.took().toSeconds()), minutes(usual.getAsLong())))
        : List.of();
  }

  private List<Observed> rows(Rule rule, RunFact run) {
    OptionalLong usual = unusual.rows(rule, run);
    return usual.isPresent()
        ? List.of(of(rule, run, Long.toString(run.rows()), Long.toString(usual.getAsLong())))
        : List.of();
  }

  private static Observed of(Rule rule, RunFact run, String observed, String comparedWith) {
    return new Observed(rule.name(), rule.when(), run.job(), run.id(), observed, comparedWith);
  }

  private boolean isOlder(@Nullable LocalDateTime since, Duration than) {
    return since != null && !since.plus(than).isAfter(now());
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
  }

  private static String day(LocalDateTime utc) {
    return utc.atZone(ZoneOffset.UTC).withZoneSameInstant(LOCAL).toLocalDate().toString();
  }

  private static String minutes(long seconds) {
    return Long.toString(Math.round(seconds / 60.0));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
