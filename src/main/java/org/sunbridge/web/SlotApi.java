package org.sunbridge.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.schedule.PlannedSlot;
import org.sunbridge.schedule.SlotFilter;
import org.sunbridge.schedule.SlotList;
import org.sunbridge.schedule.SlotOrigin;
import org.sunbridge.schedule.SlotReason;
import org.sunbridge.schedule.SlotStatus;

/** Planned nights, for programs. */
@Api
@RequestMapping("/api/v1/slots")
class SlotApi {

  private final SlotList slots;

  SlotApi(SlotList slots) {
    this.slots = slots;
  }

  /** A planned night. */
  record ShownSlot(
      long id,
      String schedule,
      SlotOrigin origin,
      @Nullable Instant plannedAt,
      @Nullable Instant dueAt,
      @Nullable Instant deadlineAt,
      @Nullable Instant endedAt,
      LocalDate businessDate,
      SlotStatus status,
      boolean late,
      @Nullable SlotReason reason,
      @Nullable String note,
      @Nullable String askedBy,
      @Nullable Long run) {}

  /** Newest first. */
  @GetMapping
  ResponseEntity<ApiList<ShownSlot>> slots(
      @RequestParam(name = "schedule", required = false) @Nullable String schedule,
      @RequestParam(name = "origin", required = false) @Nullable SlotOrigin origin,
      @RequestParam(name = "status", required = false) @Nullable SlotStatus status,
      @RequestParam(name = "reason", required = false) @Nullable SlotReason reason,
      @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(name = "to", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(name = "late", defaultValue = "false") boolean late,
      @RequestParam(name = "after", required = false) @Nullable Long after,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    SlotFilter filter = new SlotFilter(schedule, origin, status, reason, from, to, late);
    List<PlannedSlot> read =
        slots.before(filter, after == null ? Long.MAX_VALUE : after, ApiList.limit(limit) + 1);
    return ApiList.of(read, limit, PlannedSlot::id, this::shown);
  }

  private ShownSlot shown(PlannedSlot slot) {
    return new ShownSlot(
        slot.id(),
        slot.schedule(),
        slot.origin(),
        ApiTime.of(slot.plannedAt()),
        ApiTime.of(slot.dueAt()),
        ApiTime.of(slot.deadlineAt()),
        ApiTime.of(slot.endedAt()),
        slot.businessDate(),
        slot.status(),
        slot.isLate(slots.now()),
        slot.reason(),
        slot.note(),
        slot.askedBy(),
        slot.run());
  }
}
