package org.sunbridge.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.ControlQuery;
import org.sunbridge.operation.LogFilter;
import org.sunbridge.operation.LogLine;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.RunFilter;
import org.sunbridge.operation.RunQuery;

/**
 * Runs: what was done, and what can be done about it. Whoever works for a part of the district sees
 * the runs of that part's deliveries; nights and conclusions count the whole district.
 */
@Api
@RequestMapping("/api/v1/runs")
class RunApi {

  private final RunQuery runs;
  private final ControlQuery control;
  private final Actions actions;
  private final Switches switches;
  private final Underway underway;

  RunApi(
      RunQuery runs, ControlQuery control, Actions actions, Switches switches, Underway underway) {
    this.runs = runs;
    this.control = control;
    this.actions = actions;
    this.switches = switches;
    this.underway = underway;
  }

  /**
   * A run as a program sees it.
   *
   * @param rows read; rejected, duplicates and records add up to them
   * @param opened findings
   */
  record ShownRun(
      long id,
      @Nullable Long night,
      String kind,
      String job,
      @Nullable Long delivery,
      String scope,
      LocalDate businessDate,
      String status,
      @Nullable String reason,
      long rows,
      long rejected,
      long duplicates,
      long records,
      long opened,
      long closed,
      long notConcluded,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt) {
    static ShownRun of(Run run) {
      return new ShownRun(
          run.id(),
          run.night(),
          run.kind(),
          run.job(),
          run.delivery(),
          run.scope(),
          run.businessDate(),
          run.status(),
          run.reason(),
          run.rowsRead(),
          run.rowsRejected(),
          run.rowsDuplicate(),
          run.records(),
          run.findingsOpened(),
          run.findingsClosed(),
          run.notConcluded(),
          ApiTime.of(run.startedAt()),
          ApiTime.of(run.endedAt()));
    }
  }

  /** Newest first. */
  @GetMapping
  ResponseEntity<ApiList<ShownRun>> list(
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "job", required = false) @Nullable String job,
      @RequestParam(name = "status", required = false) @Nullable String status,
      @RequestParam(name = "after", required = false) @Nullable Long after,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    List<Run> read =
        runs.before(
            new RunFilter(job, status, me.area()),
            after == null ? Long.MAX_VALUE : after,
            ApiList.limit(limit) + 1);
    return ApiList.of(read, limit, Run::id, ShownRun::of);
  }

  /** What a brake holds, oldest first. */
  @GetMapping("/held")
  ApiList<ShownRun> held(@AuthenticationPrincipal Account me) {
    return new ApiList<>(runs.held(me.area()).stream().map(ShownRun::of).toList());
  }

  @GetMapping("/{id}")
  ShownRun one(@AuthenticationPrincipal Account me, @PathVariable("id") long id) {
    return ShownRun.of(find(me, id));
  }

  /** What it said while it worked, oldest first. */
  @GetMapping("/{id}/log")
  ResponseEntity<ApiList<LogLine>> log(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "level", required = false) @Nullable String level,
      @RequestParam(name = "step", required = false) @Nullable String step,
      @RequestParam(name = "after", defaultValue = "0") long after,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    find(me, id);
    List<LogLine> read =
        control.log(new LogFilter(id, step, level), after, ApiList.limit(limit) + 1);
    return ApiList.of(read, limit, LogLine::id, line -> line);
  }

  /** Asks it to end at its next safe border. */
  @PostMapping("/{id}/stop")
  ResponseEntity<Void> stop(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestBody(required = false) @Nullable ApiReason body) {
    find(me, id);
    switches.stop(id, me.name(), ApiReason.of(body));
    return begun(id);
  }

  @PostMapping("/{id}/restart")
  ResponseEntity<Void> restart(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestBody(required = false) @Nullable ApiReason body) {
    String reason = ApiReason.of(body);
    return act(me, id, () -> actions.restart(id, me.name(), reason));
  }

  /** Once more, as a run of its own: the newest one once it has begun. */
  @PostMapping("/{id}/rerun")
  ResponseEntity<Void> rerun(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestBody(required = false) @Nullable ApiReason body) {
    String reason = ApiReason.of(body);
    return act(me, id, () -> switches.rerun(id, me.name(), reason));
  }

  @PostMapping("/{id}/abandon")
  ResponseEntity<Void> abandon(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestBody(required = false) @Nullable ApiReason body) {
    String reason = ApiReason.of(body);
    return act(me, id, () -> switches.abandon(id, me.name(), reason));
  }

  /** Lets what a brake holds go on, for what its last dry run showed. */
  @PostMapping("/{id}/release")
  ResponseEntity<Void> release(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestBody(required = false) @Nullable ApiReason body) {
    String reason = ApiReason.of(body);
    return act(me, id, () -> actions.release(id, me.name(), reason));
  }

  @PostMapping("/{id}/discard")
  ResponseEntity<Void> discard(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestBody(required = false) @Nullable ApiReason body) {
    String reason = ApiReason.of(body);
    return act(me, id, () -> actions.discard(id, me.name(), reason));
  }

  private ResponseEntity<Void> act(Account me, long id, Runnable deed) {
    find(me, id);
    underway.begin(id, deed);
    underway
        .failed(id)
        .ifPresent(
            failed -> {
              throw new Refused(failed.refusal());
            });
    return begun(id);
  }

  private static ResponseEntity<Void> begun(long id) {
    return ResponseEntity.accepted().location(URI.create("/api/v1/runs/" + id)).build();
  }

  private Run find(Account me, long id) {
    return runs.find(id)
        .filter(run -> me.area().isWhole() || (run.isOfDelivery() && me.area().covers(run.scope())))
        .orElseThrow(NotThere::new);
  }
}
