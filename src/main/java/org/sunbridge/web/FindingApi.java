package org.sunbridge.web;

import java.time.Instant;
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
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingEvent;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.operation.ListedFinding;

/** Findings, always masked and of the own area, and what people decide about them. */
@Api
@RequestMapping("/api/v1/findings")
class FindingApi {

  private final FindingQuery findings;
  private final Actions actions;

  FindingApi(FindingQuery findings, Actions actions) {
    this.findings = findings;
    this.actions = actions;
  }

  /** A finding as a program sees it; name and numbers are masked. */
  record ShownFinding(
      long id,
      long run,
      String job,
      FindingType type,
      String reason,
      @Nullable Long person,
      String certificateNo,
      String citizenId,
      String name,
      String division,
      String field,
      String before,
      String after,
      String benefit,
      String effectiveMonth,
      FindingState state,
      String rule,
      @Nullable Instant openedAt,
      @Nullable Instant changedAt,
      @Nullable String closedReason) {
    static ShownFinding of(ListedFinding f) {
      return new ShownFinding(
          f.id(),
          f.run(),
          f.job(),
          f.type(),
          f.reason(),
          f.person(),
          f.certificateNo(),
          f.citizenId(),
          f.name(),
          f.division(),
          f.field(),
          f.before(),
          f.after(),
          f.benefit(),
          f.effectiveMonth(),
          f.state(),
          f.rule(),
          ApiTime.of(f.openedAt()),
          ApiTime.of(f.changedAt()),
          f.closedReason());
    }
  }

  /** A finding with what was decided about it. */
  record WithHistory(ShownFinding finding, List<FindingEvent> history) {}

  /** In the order of their numbers; those that are closed only when asked for. */
  @GetMapping
  ResponseEntity<ApiList<ShownFinding>> list(
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "run", required = false) @Nullable Long run,
      @RequestParam(name = "job", required = false) @Nullable String job,
      @RequestParam(name = "type", required = false) @Nullable FindingType type,
      @RequestParam(name = "state", required = false) @Nullable FindingState state,
      @RequestParam(name = "benefit", required = false) @Nullable String benefit,
      @RequestParam(name = "division", required = false) @Nullable String division,
      @RequestParam(name = "month", required = false) @Nullable String month,
      @RequestParam(name = "after", defaultValue = "0") long after,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    FindingFilter filter =
        new FindingFilter(run, job, type, state, benefit, division, month, me.area());
    List<ListedFinding> read = findings.after(filter, after, ApiList.limit(limit) + 1);
    return ApiList.of(read, limit, ListedFinding::id, ShownFinding::of);
  }

  @GetMapping("/{id}")
  WithHistory one(@AuthenticationPrincipal Account me, @PathVariable("id") long id) {
    return shown(me, id);
  }

  /** Where two people must approve, the first approval waits for the second. */
  @PostMapping("/{id}/approve")
  WithHistory approve(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestBody(required = false) @Nullable ApiReason body) {
    shown(me, id);
    actions.approve(id, me.name(), ApiReason.of(body));
    return shown(me, id);
  }

  @PostMapping("/{id}/reject")
  WithHistory reject(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestBody(required = false) @Nullable ApiReason body) {
    shown(me, id);
    actions.reject(id, me.name(), ApiReason.of(body));
    return shown(me, id);
  }

  private WithHistory shown(Account me, long id) {
    ListedFinding finding =
        findings.find(id, me.area(), Disclosure.MASKED).orElseThrow(NotThere::new);
    return new WithHistory(ShownFinding.of(finding), findings.events(id));
  }
}
