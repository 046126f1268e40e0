package org.sunbridge.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.operation.Delivery;
import org.sunbridge.operation.DeliveryFilter;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.SlotQuery;

/** What was planned and what came. */
@Api
@RequestMapping("/api/v1")
class PlanApi {

  private final SlotQuery slots;
  private final DeliveryQuery deliveries;

  PlanApi(SlotQuery slots, DeliveryQuery deliveries) {
    this.slots = slots;
    this.deliveries = deliveries;
  }

  /** A planned night. */
  record Slot(
      long id,
      String schedule,
      @Nullable Instant plannedAt,
      LocalDate businessDate,
      String status,
      @Nullable String reason,
      @Nullable Long run) {}

  /** A file that came. */
  record Came(
      long id,
      String job,
      String fileName,
      String scope,
      LocalDate asOf,
      String status,
      long rows,
      long rejects,
      @Nullable String reason,
      @Nullable Instant receivedAt,
      @Nullable Instant appliedAt) {}

  /** The slots, newest first. */
  @GetMapping("/slots")
  ResponseEntity<ApiList<Slot>> slots(
      @RequestParam(name = "after", required = false) @Nullable Long after,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    List<SlotQuery.Slot> read =
        slots.before(after == null ? Long.MAX_VALUE : after, ApiList.limit(limit) + 1);
    return ApiList.of(
        read,
        limit,
        SlotQuery.Slot::id,
        slot ->
            new Slot(
                slot.id(),
                slot.schedule(),
                ApiTime.of(slot.plannedAt()),
                slot.businessDate(),
                slot.status(),
                slot.reason(),
                slot.run()));
  }

  /** The deliveries, newest first, of the own area. */
  @GetMapping("/deliveries")
  ResponseEntity<ApiList<Came>> deliveries(
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "job", required = false) @Nullable String job,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "after", required = false) @Nullable Long after,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    List<Delivery> read =
        deliveries.before(
            new DeliveryFilter(job, status, me.area()),
            after == null ? Long.MAX_VALUE : after,
            ApiList.limit(limit) + 1);
    return ApiList.of(read, limit, Delivery::id, PlanApi::came);
  }

  private static Came came(Delivery delivery) {
    return new Came(
        delivery.id(),
        delivery.job(),
        delivery.fileName(),
        delivery.scope(),
        delivery.asOf(),
        delivery.status(),
        delivery.rowCount(),
        delivery.rejectCount(),
        delivery.reason(),
        ApiTime.of(delivery.receivedAt()),
        ApiTime.of(delivery.appliedAt()));
  }
}
