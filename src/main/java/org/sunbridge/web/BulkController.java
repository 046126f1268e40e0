package org.sunbridge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;
import org.sunbridge.domain.Yuan;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.operation.ListedFinding;

/**
 * One decision about several findings: first what it would do, then the deed, each finding by
 * itself, and a way back.
 */
@Controller
@RequestMapping("/findings/bulk")
class BulkController {

  /** More than these nobody has looked at. */
  private static final int MOST = 200;

  private final FindingQuery findings;
  private final Definitions definitions;
  private final Actions actions;

  BulkController(FindingQuery findings, Definitions definitions, Actions actions) {
    this.findings = findings;
    this.definitions = definitions;
    this.actions = actions;
  }

  /**
   * What became of one.
   *
   * @param refused why it was not done; null when it was
   */
  public record Outcome(ListedFinding finding, @Nullable String refused) {}

  @PostMapping
  String preview(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "id", required = false) @Nullable List<Long> ids) {
    model.addAttribute("bulk", bulk(me, ids));
    return "bulk";
  }

  @PostMapping("/approve")
  String approve(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "id", required = false) @Nullable List<Long> ids,
      @RequestParam(name = "reason", required = false) @Nullable String reason) {
    return decided(model, me, ids, reason, "approved", actions::approve);
  }

  @PostMapping("/reject")
  String reject(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "id", required = false) @Nullable List<Long> ids,
      @RequestParam(name = "reason", required = false) @Nullable String reason) {
    return decided(model, me, ids, reason, "rejected", actions::reject);
  }

  /** Compensates what was just decided. */
  @PostMapping("/undo")
  String undo(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "id", required = false) @Nullable List<Long> ids,
      @RequestParam(name = "reason", required = false) @Nullable String reason) {
    return decided(model, me, ids, reason, "undone", actions::undo);
  }

  private String decided(
      Model model,
      Account me,
      @Nullable List<Long> ids,
      @Nullable String reason,
      String deed,
      Deed does) {
    if (reason == null) {
      model.addAttribute("bulk", bulk(me, ids));
      model.addAttribute("missing", true);
      return "bulk";
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (ListedFinding finding : asked(me, ids)) {
      outcomes.add(outcome(finding, () -> does.take(finding.id(), me.name(), reason)));
    }
    model.addAttribute("deed", deed);
    model.addAttribute("reason", reason);
    model.addAttribute("through", outcomes.stream().filter(o -> o.refused() == null).toList());
    model.addAttribute("refusals", outcomes.stream().filter(o -> o.refused() != null).toList());
    return "bulk-done";
  }

  private static Outcome outcome(ListedFinding finding, Runnable deed) {
    try {
      deed.run();
      return new Outcome(finding, null);
    } catch (Refused e) {
      return new Outcome(finding, e.getMessage());
    }
  }

  private Bulk bulk(Account me, @Nullable List<Long> ids) {
    List<ListedFinding> asked = asked(me, ids).stream().filter(Bulk::takes).toList();
    Map<Long, Yuan> monthly = findings.monthly(asked.stream().map(ListedFinding::id).toList());
    return Bulk.of(
        asked.stream().map(finding -> line(finding, monthly.get(finding.id()), me)).toList());
  }

  private Bulk.Line line(ListedFinding finding, @Nullable Yuan monthly, Account me) {
    Choice choice =
        Choice.of(
            finding, definitions.jobs().get(finding.job()), findings.events(finding.id()), me);
    return new Bulk.Line(
        finding, choice, finding.field().equals("amount") ? difference(finding) : monthly);
  }

  private static Yuan difference(ListedFinding finding) {
    long paid = Yuan.of(finding.before()).fen();
    return new Yuan(Math.abs(paid - Yuan.of(finding.after()).fen()));
  }

  /** Those that are visible to whoever asks. */
  private List<ListedFinding> asked(Account me, @Nullable List<Long> ids) {
    return ids == null
        ? List.of()
        : ids.stream()
            .distinct()
            .limit(MOST)
            .flatMap(id -> findings.find(id, me.area(), Disclosure.MASKED).stream())
            .toList();
  }

  @FunctionalInterface
  private interface Deed {
    void take(long finding, String account, String reason);
  }
}
