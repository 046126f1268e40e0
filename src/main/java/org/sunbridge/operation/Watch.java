package org.sunbridge.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.TargetDefinition;

/** How the machinery stands, for health and for alerts. Thread-safe. */
public final class Watch {

  private static final Duration SLOTS_LOOKED_AT = Duration.ofDays(3);

  /** A night without a deadline should at least have begun. */
  private static final Duration GRACE = Duration.ofMinutes(30);

  /** Fewer would be chance. */
  private static final int LEAST_HISTORY = 3;

  private static final int NEWEST = 15;

  private final WatchMapper mapper;
  private final ControlListMapper controls;
  private final RunQuery runs;
  private final Definitions definitions;
  private final Clock clock;

  public Watch(
      WatchMapper mapper,
      ControlListMapper controls,
      RunQuery runs,
      Definitions definitions,
      Clock clock) {
    this.mapper = mapper;
    this.controls = controls;
    this.runs = runs;
    this.definitions = definitions;
    this.clock = clock;
  }

  /** Runs that failed and wait for somebody, those included whose process was killed. */
  public List<RunFact> failed(Duration within) {
    var killed = runs.interrupted();
    return Stream.concat(
            mapper.failed(now().minus(within)).stream(),
            mapper.running().stream().filter(run -> killed.contains(run.id())))
        .toList();
  }

  /** Runs that a brake holds. */
  public List<RunFact> held() {
    return mapper.held();
  }

  /** Runs that came to their end. */
  public List<RunFact> ended(Duration within) {
    return mapper.ended(now().minus(within));
  }

  /** How long runs like this one took before: the median in seconds; empty for lack of history. */
  public OptionalLong usualSeconds(RunFact run) {
    return median(controls.seconds(run.job(), run.kind(), run.id(), NEWEST));
  }

  /** How many rows the feed's files of the scope had before; empty for lack of history. */
  public OptionalLong usualRows(RunFact run) {
    return median(mapper.rows(run, NEWEST));
  }

  /** Targets that do not take what is sent to them; those in order are left out. */
  public List<StuckTarget> stuck() {
    return stuck(now());
  }

  /**
   * The same of what has failed for a while.
   *
   * @param before what fails since a later moment, in UTC, is not counted
   */
  public List<StuckTarget> stuck(LocalDateTime before) {
    return definitions.targets().values().stream()
        .filter(target -> target.kind() == TargetDefinition.Kind.PORTAL)
        .map(target -> stuck(target, before))
        .filter(target -> target.results() > 0)
        .toList();
  }

  private StuckTarget stuck(TargetDefinition target, LocalDateTime before) {
    List<WatchMapper.Stuck> items =
        target.items().stream()
            .map(item -> mapper.stuck(target.name(), item.item(), before))
            .toList();
    return new StuckTarget(
        target.name(),
        items.stream().mapToLong(WatchMapper.Stuck::results).sum(),
        items.stream()
            .map(WatchMapper.Stuck::since)
            .filter(Objects::nonNull)
            .min(LocalDateTime::compareTo)
            .orElse(null));
  }

  /** Nights that should be over by their deadline, or at least have begun; and that never ran. */
  public List<OpenSlot> late() {
    LocalDateTime now = now();
    return mapper.late(now.minus(SLOTS_LOOKED_AT), now, now.minus(GRACE));
  }

  /** Feeds from which something came once, and nothing for longer than they say. */
  public List<SilentFeed> silent() {
    LocalDateTime now = now();
    return definitions.jobs().values().stream()
        .flatMap(
            job ->
                patience(job).stream()
                    .flatMap(
                        days ->
                            mapper.lastReceived(job.name()).stream()
                                .filter(last -> last.plusDays(days).isBefore(now))
                                .map(last -> new SilentFeed(job.name(), last))))
        .toList();
  }

  /** A round has no day of its own; a weekend and a month's end are given their time. */
  private static Optional<Integer> patience(JobDefinition job) {
    return switch (job.expects()) {
      case DAILY -> Optional.of(4);
      case MONTHLY -> Optional.of(40);
      case ROUND -> Optional.empty();
    };
  }

  private static OptionalLong median(List<Long> values) {
    return values.size() < LEAST_HISTORY
        ? OptionalLong.empty()
        : OptionalLong.of(values.stream().sorted().toList().get(values.size() / 2));
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
