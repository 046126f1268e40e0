package org.sunbridge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunbridge.access.Account;
import org.sunbridge.access.Audit;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.Candidate;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingEvent;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.operation.FindingMemory;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.operation.ListedFinding;
import org.sunbridge.operation.MemoryQuery;
import org.sunbridge.operation.OverpaymentQuery;
import org.sunbridge.operation.TellingRow;

/** What has been found, why it is so, and what I decide. */
@Controller
@RequestMapping("/findings")
class FindingController {

  /** Nobody reads on; counting further would only cost time. */
  private static final long COUNTED_AT_MOST = 10_000;

  private final FindingQuery findings;
  private final MemoryQuery memory;
  private final OverpaymentQuery overpayments;
  private final Definitions definitions;
  private final Actions actions;
  private final Audit audit;

  FindingController(
      FindingQuery findings,
      MemoryQuery memory,
      OverpaymentQuery overpayments,
      Definitions definitions,
      Actions actions,
      Audit audit) {
    this.findings = findings;
    this.memory = memory;
    this.overpayments = overpayments;
    this.definitions = definitions;
    this.actions = actions;
    this.audit = audit;
  }

  @GetMapping
  String list(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "run", required = false) @Nullable Long run,
      @RequestParam(name = "job", required = false) @Nullable String job,
      @RequestParam(name = "type", required = false) @Nullable FindingType type,
      @RequestParam(name = "state", required = false) @Nullable FindingState state,
      @RequestParam(name = "benefit", required = false) @Nullable String benefit,
      @RequestParam(name = "street", required = false) @Nullable String street,
      @RequestParam(name = "month", required = false) @Nullable String month,
      HttpServletRequest request,
      Place place) {
    FindingFilter filter =
        new FindingFilter(run, job, type, state, benefit, street, month, me.area());
    Address address =
        Address.of("/findings")
            .with("run", run)
            .with("job", job)
            .with("type", type)
            .with("state", state)
            .with("benefit", benefit)
            .with("street", street)
            .with("month", month);
    model.addAttribute("filter", filter);
    model.addAttribute("types", FindingType.values());
    model.addAttribute("states", FindingState.values());
    model.addAttribute("jobs", new TreeSet<>(definitions.jobs().keySet()));
    model.addAttribute("benefits", benefits());
    model.addAttribute("streets", Streets.of(definitions, me));
    model.addAttribute("count", findings.count(filter, COUNTED_AT_MOST + 1));
    model.addAttribute("most", COUNTED_AT_MOST);
    PageOf<ListedFinding> page = page(filter, place, address);
    model.addAttribute("page", page);
    model.addAttribute("queue", Queue.of(request, me));
    model.addAttribute(
        "memories", memory.of(page.items().stream().map(ListedFinding::id).toList()));
    return "findings";
  }

  @GetMapping("/{id}")
  String one(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      HttpServletRequest request) {
    return shown(model, me, visible(id, me, Disclosure.MASKED), false, Queue.of(request, me));
  }

  /** One person's values as they are, for a reason that is recorded. */
  @PostMapping("/{id}/reveal")
  String reveal(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      HttpServletRequest request) {
    Queue queue = Queue.of(request, me);
    ListedFinding finding = visible(id, me, Disclosure.MASKED);
    if (reason == null) {
      model.addAttribute("missing", "reveal");
      return shown(model, me, finding, false, queue);
    }
    audit.record(me.name(), Audit.Action.REVEAL, "finding " + id, reason);
    return shown(model, me, visible(id, me, Disclosure.REVEALED), true, queue);
  }

  @PostMapping("/{id}/approve")
  String approve(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      HttpServletRequest request,
      RedirectAttributes after) {
    Queue queue = Queue.of(request, me);
    return decide(model, me, id, reason, queue, after, "finding.approved", actions::approve);
  }

  @PostMapping("/{id}/reject")
  String reject(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      HttpServletRequest request,
      RedirectAttributes after) {
    Queue queue = Queue.of(request, me);
    return decide(model, me, id, reason, queue, after, "finding.rejected", actions::reject);
  }

  private String decide(
      Model model,
      Account me,
      long id,
      @Nullable String reason,
      Queue queue,
      RedirectAttributes after,
      String done,
      Decision decision) {
    ListedFinding finding = visible(id, me, Disclosure.MASKED);
    if (reason == null) {
      model.addAttribute("missing", "decide");
      return shown(model, me, finding, false, queue);
    }
    try {
      decision.take(id, me.name(), reason);
      after.addFlashAttribute("done", done);
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    return "redirect:/findings/" + id + queue.query();
  }

  private String shown(
      Model model, Account me, ListedFinding finding, boolean revealed, Queue queue) {
    model.addAttribute("finding", finding);
    model.addAttribute("queue", queue);
    beside(model, "former", findings.before(queue.filter(), finding.id(), 1), queue);
    beside(model, "latter", findings.after(queue.filter(), finding.id(), 1), queue);
    model.addAttribute("revealed", revealed);
    ListedFinding plain = visible(finding.id(), me, Disclosure.REVEALED);
    model.addAttribute(
        "difference",
        finding.field().equals("amount")
            ? Difference.whole(finding.before(), finding.after())
            : Difference.between(plain.before(), plain.after(), finding.before(), finding.after()));
    List<FindingEvent> events = findings.events(finding.id());
    model.addAttribute("events", events);
    model.addAttribute(
        "choice", Choice.of(finding, definitions.jobs().get(finding.job()), events, me));
    remembered(model, me, finding, revealed);
    return "finding";
  }

  /** The neighbour in the list; what is only held is no finding that could be shown. */
  private static void beside(Model model, String name, List<ListedFinding> found, Queue queue) {
    model.addAttribute(
        name,
        found.stream()
            .filter(neighbour -> !neighbour.isHeld())
            .map(neighbour -> "/findings/" + neighbour.id() + queue.query())
            .findFirst()
            .orElse(null));
  }

  /** What was decided beside its state, what its sources say side by side, what came back. */
  private void remembered(Model model, Account me, ListedFinding finding, boolean revealed) {
    FindingMemory remembered = memory.of(finding.id());
    List<TellingRow> rows =
        memory.rows(finding, revealed ? Disclosure.REVEALED : Disclosure.MASKED);
    boolean isOfSeveral = rows.stream().map(r -> r.evidence().job()).distinct().count() > 1;
    model.addAttribute("memory", remembered);
    model.addAttribute("deeds", Deeds.of(finding, remembered, me));
    model.addAttribute("answers", memory.answers(finding.id()));
    List<Candidate> candidates =
        memory.candidates(finding, me.area(), revealed ? Disclosure.REVEALED : Disclosure.MASKED);
    model.addAttribute("candidates", candidates);
    model.addAttribute("rows", isOfSeveral || !candidates.isEmpty() ? rows : List.of());
    model.addAttribute("rowFields", MemoryQuery.fields(rows, candidates));
    model.addAttribute("overpaid", overpayments.find(finding.id()).orElse(null));
    model.addAttribute("recoveries", memory.recoveries(finding.id()));
  }

  private PageOf<ListedFinding> page(FindingFilter filter, Place place, Address address) {
    return PageOf.read(
        new PageOf.Source<>(
            (key, limit) -> findings.after(filter, key, limit),
            (key, limit) -> findings.before(filter, key, limit),
            ListedFinding::id,
            0),
        place,
        address);
  }

  private ListedFinding visible(long id, Account me, Disclosure disclosure) {
    return findings.find(id, me.area(), disclosure).orElseThrow(NotThere::new);
  }

  /** What can end: every benefit, and the certificate itself. */
  private Set<String> benefits() {
    Set<String> benefits = new TreeSet<>(definitions.policies().keySet());
    benefits.add("certificate");
    return benefits;
  }

  @FunctionalInterface
  private interface Decision {
    void take(long finding, String account, String reason);
  }
}
