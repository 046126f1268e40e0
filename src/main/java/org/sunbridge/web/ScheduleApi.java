package org.sunbridge.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.sunbridge.access.Account;
import org.sunbridge.domain.Refused;
import org.sunbridge.schedule.PlannedSlot;

/** Programs ask for a run of a schedule that says {@code start: api}. */
@Controller
class ScheduleApi {

  private final SchedulingActions actions;

  ScheduleApi(SchedulingActions actions) {
    this.actions = actions;
  }

  /** 202 with the slot's number, or 409 with a reason. */
  @PostMapping("/api/v1/schedules/{name}/runs")
  @ResponseBody
  ResponseEntity<Object> ask(
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      @RequestParam(name = "businessDate", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate businessDate,
      @RequestParam("reason") String reason) {
    try {
      PlannedSlot slot =
          actions.ask(name, Optional.ofNullable(businessDate), true, me.name(), reason);
      return ResponseEntity.accepted()
          .body(
              Map.of(
                  "slot", slot.id(),
                  "schedule", slot.schedule(),
                  "businessDate", slot.businessDate().toString()));
    } catch (Refused e) {
      return ResponseEntity.status(HttpStatus.CONFLICT)
          .body(
              ProblemDetail.forStatusAndDetail(
                  HttpStatus.CONFLICT, String.valueOf(e.getMessage())));
    }
  }
}
