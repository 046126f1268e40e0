package org.sunbridge.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.quartz.CronExpression;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * The times of a cron expression on the clock of a zone. Every time that the clock on the wall
 * shows counts once: one that is left out when clocks go forward is moved by the length of the gap,
 * one that is shown twice when they go back counts the first time. (Quartz itself leaves some out
 * and repeats others.)
 */
final class Cron {

  private final CronExpression expression;
  private final ZoneId zone;

  private Cron(CronExpression expression, ZoneId zone) {
    this.expression = expression;
    this.zone = zone;
  }

  /**
   * @throws IllegalArgumentException when it is no cron expression, which reading would have told
   */
  static Cron of(ScheduleDefinition schedule) {
    try {
      CronExpression cron = new CronExpression(schedule.cron());
      // It is asked about what the clock shows: every zone's clock is read as if it were UTC's.
      cron.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
      return new Cron(cron, schedule.zone());
    } catch (ParseException e) {
      throw new IllegalArgumentException(
          "schedule %s: %s: %s".formatted(schedule.name(), schedule.cron(), e.getMessage()), e);
    }
  }

  /** What the clock shows at the times after a moment that it shows, in order. */
  Stream<LocalDateTime> shownAfter(LocalDateTime shown) {
    return Stream.iterate(
            nextShown(shown), Optional::isPresent, last -> nextShown(last.orElseThrow()))
        .flatMap(Optional::stream);
  }

  /** The next time after a moment. */
  Optional<Instant> next(Instant after) {
    LocalDateTime shown = LocalDateTime.ofInstant(after, zone);
    Optional<Instant> next = firstAfter(after, nextShown(shown));
    Optional<ZoneOffsetTransition> gap = gapAround(after, shown, next);
    if (gap.isEmpty()) {
      return next;
    }
    // Around a gap, what it left out may come before or after what follows it.
    ZoneOffsetTransition forward = gap.get();
    LocalDateTime leftOut =
        after.isBefore(forward.getInstant())
            ? forward.getDateTimeBefore().minusNanos(1)
            : LocalDateTime.ofInstant(after, forward.getOffsetBefore());
    Optional<Instant> moved =
        nextShown(leftOut)
            .filter(time -> time.isBefore(forward.getDateTimeAfter()))
            .map(this::instant);
    Optional<Instant> regular =
        firstAfter(
            after,
            nextShown(
                after.isBefore(forward.getInstant())
                    ? forward.getDateTimeAfter().minusNanos(1)
                    : shown));
    return Stream.of(next, moved, regular)
        .flatMap(Optional::stream)
        .filter(time -> time.isAfter(after))
        .min(Instant::compareTo);
  }

  /** What the clock shows, as the moment at which it counts. */
  Instant instant(LocalDateTime shown) {
    return ZonedDateTime.ofLocal(shown, zone, null).toInstant();
  }

  private Optional<Instant> firstAfter(Instant after, Optional<LocalDateTime> shown) {
    Optional<LocalDateTime> time = shown;
    while (time.isPresent() && !instant(time.get()).isAfter(after)) {
      time = nextShown(time.get());
    }
    return time.map(this::instant);
  }

  private Optional<ZoneOffsetTransition> gapAround(
      Instant after, LocalDateTime shown, Optional<Instant> next) {
    ZoneOffsetTransition last = zone.getRules().previousTransition(after.plusNanos(1));
    if (last != null
        && last.isGap()
        && after.isBefore(last.getInstant().plus(last.getDuration()))) {
      return Optional.of(last);
    }
    ZoneOffsetTransition coming = zone.getRules().nextTransition(after);
    return Optional.ofNullable(coming)
        .filter(ZoneOffsetTransition::isGap)
        .filter(
            gap ->
                next.isPresent()
                    && !gap.getInstant().isAfter(next.get())
                    && shown.isBefore(gap.getDateTimeAfter()));
  }

  private Optional<LocalDateTime> nextShown(LocalDateTime shown) {
    return Optional.ofNullable(
            expression.getNextValidTimeAfter(Date.from(shown.toInstant(ZoneOffset.UTC))))
        .map(time -> LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC));
  }
}
