package org.sunbridge.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.sunbridge.access.Account;
import org.sunbridge.schedule.PlannedSlot;

/** Programs ask for a run of a schedule that says {@code start: api}. */
@Api
@RequestMapping("/api/v1/schedules")
class ScheduleApi {

  private final SchedulingActions actions;

  ScheduleApi(SchedulingActions actions) {
    this.actions = actions;
  }

  /**
   * What is asked for.
   *
   * @param businessDate null for that of the moment
   */
  record RunWish(@Nullable LocalDate businessDate, @Nullable String reason) {}

  /** What was written down: whoever serves runs it, and its slot tells how. */
  record Asked(long slot, String schedule, LocalDate businessDate) {}

  @PostMapping("/{name}/runs")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Asked ask(
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      @RequestBody(required = false) @Nullable RunWish wish) {
    String reason = ApiReason.of(wish == null ? null : new ApiReason(wish.reason()));
    Optional<LocalDate> businessDate =
        Optional.ofNullable(wish == null ? null : wish.businessDate());
    PlannedSlot slot = actions.ask(name, businessDate, true, me.name(), reason);
    return new Asked(slot.id(), slot.schedule(), slot.businessDate());
  }
}
