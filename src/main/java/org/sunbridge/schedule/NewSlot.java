package org.sunbridge.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.ScheduleDefinition;

/** A slot as it is written down first; times are UTC. */
record NewSlot(
    String schedule,
    LocalDateTime at,
    LocalDate businessDate,
    boolean calendarKnown,
    SlotStatus status,
    @Nullable SlotReason reason,
    LocalDateTime dueAt,
    @Nullable LocalDateTime deadlineAt,
    SlotOrigin origin,
    @Nullable String note,
    int lanes,
    @Nullable String askedBy,
    @Nullable String askedWhy) {

  static NewSlot of(ScheduleDefinition schedule, Slot slot, SlotOrigin origin) {
    return new NewSlot(
        schedule.name(),
        Utc.of(slot.at()),
        slot.businessDate(),
        slot.calendarKnown(),
        slot.runs() ? SlotStatus.WAITING : SlotStatus.SKIPPED,
        slot.skipped() == null && slot.isPutOff() ? SlotReason.BLACKOUT : slot.skipped(),
        Utc.of(slot.dueAt()),
        deadline(schedule, slot.dueAt()),
        origin,
        slot.note().isEmpty() ? null : slot.note(),
        1,
        null,
        null);
  }

  /** One that will not run. */
  NewSlot skipped(SlotReason why) {
    return new NewSlot(
        schedule,
        at,
        businessDate,
        calendarKnown,
        SlotStatus.SKIPPED,
        why,
        dueAt,
        deadlineAt,
        origin,
        note,
        lanes,
        askedBy,
        askedWhy);
  }

  NewSlot askedBy(String account, String why, int atATime) {
    return new NewSlot(
        schedule,
        at,
        businessDate,
        calendarKnown,
        status,
        reason,
        dueAt,
        deadlineAt,
        origin,
        note,
        atATime,
        account,
        why);
  }

  /** The first deadline after it may begin. */
  private static @Nullable LocalDateTime deadline(ScheduleDefinition schedule, Instant dueAt) {
    return schedule
        .deadline()
        .map(time -> Utc.of(first(time, dueAt, schedule.zone())))
        .orElse(null);
  }

  /** The first time of day on or after a moment. */
  static Instant first(LocalTime time, Instant from, ZoneId zone) {
    ZonedDateTime begin = from.atZone(zone);
    ZonedDateTime same = begin.toLocalDate().atTime(time).atZone(zone);
    return (same.isBefore(begin) ? begin.toLocalDate().plusDays(1).atTime(time).atZone(zone) : same)
        .toInstant();
  }
}
