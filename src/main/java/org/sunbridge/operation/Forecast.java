package org.sunbridge.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** When a run under way should end, told from its own history. Thread-safe. */
public final class Forecast {

  /** Fewer would be chance; more would remember another machine. */
  private static final int NEWEST = 15;

  private final ControlListMapper mapper;
  private final Clock clock;

  public Forecast(ControlListMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * What to expect of a run.
   *
   * @param runs how many earlier ones it is told from
   * @param usual how long they usually took: the median
   * @param end when it should end, in UTC; null when it takes longer than usual already
   */
  public record Expected(int runs, Duration usual, @Nullable LocalDateTime end) {}

  /** Empty for a run that has ended, and for the first of its kind. */
  public Optional<Expected> of(Run run) {
    if (run.endedAt() != null) {
      return Optional.empty();
    }
    List<Long> took =
        mapper.seconds(run.job(), run.kind(), run.id(), NEWEST).stream().sorted().toList();
    if (took.isEmpty()) {
      return Optional.empty();
    }
    Duration usual = Duration.ofSeconds(took.get(took.size() / 2));
    LocalDateTime end = run.startedAt().plus(usual);
    boolean isLate = end.isBefore(LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
    return Optional.of(new Expected(took.size(), usual, isLate ? null : end));
  }

  /** How many rows the file should have: as many as the feed's last one for the same scope. */
  public OptionalLong rows(Run run) {
    Long rows = run.isOfDelivery() ? mapper.rows(run.job(), run.scope()) : null;
    return rows == null ? OptionalLong.empty() : OptionalLong.of(rows);
  }
}
