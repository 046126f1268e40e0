package org.sunbridge.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What came in, counted over all processes: in the database, not in this one's memory. Asked for
 * often, it is counted every few seconds. Thread-safe.
 */
final class FeedFigures {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final FeedFiguresMapper mapper;
  private final Clock clock;
  private @Nullable Counted counted;

  FeedFigures(FeedFiguresMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  private record Counted(Instant at, List<FeedCount> deliveries, List<FetchCount> fetching) {}

  private synchronized Counted counted() {
    Instant now = clock.instant();
    if (counted == null || counted.at.plus(FRESH).isBefore(now)) {
      counted = new Counted(now, mapper.deliveries(), mapper.fetching());
    }
    return counted;
  }

  double attempts(String job) {
    return fetched(job, FetchCount::attempts);
  }

  double failures(String job) {
    return fetched(job, FetchCount::failures);
  }

  private long fetched(String job, ToLongFunction<FetchCount> figure) {
    return counted().fetching.stream().filter(f -> f.job().equals(job)).mapToLong(figure).sum();
  }

  double deliveries(String job, String status) {
    return counted().deliveries.stream()
        .filter(d -> d.job().equals(job) && d.status().equals(status))
        .mapToLong(FeedCount::deliveries)
        .sum();
  }

  double rejectedRows(String job) {
    return counted().deliveries.stream()
        .filter(d -> d.job().equals(job))
        .mapToLong(FeedCount::rejectedRows)
        .sum();
  }

  /** Seconds since the endpoint last answered and nothing failed; NaN when it never did. */
  double secondsSinceFetched(String job) {
    return counted().fetching.stream()
        .filter(f -> f.job().equals(job))
        .map(FetchCount::lastSuccess)
        .filter(Objects::nonNull)
        .mapToDouble(this::secondsSince)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Seconds since a delivery last counted; NaN when none ever did. */
  double secondsSinceApplied(String job) {
    return counted().deliveries.stream()
        .filter(d -> d.job().equals(job))
        .map(FeedCount::newestApplied)
        .filter(Objects::nonNull)
        .mapToDouble(this::secondsSince)
        .min()
        .orElse(Double.NaN);
  }

  private double secondsSince(LocalDateTime utc) {
    return Duration.between(utc.toInstant(ZoneOffset.UTC), clock.instant()).toMillis() / 1000.0;
  }
}
