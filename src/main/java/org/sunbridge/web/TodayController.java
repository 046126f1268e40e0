package org.sunbridge.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.sunbridge.access.Account;
import org.sunbridge.access.AreaScope;
import org.sunbridge.access.Permission;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.domain.FindingType;
import org.sunbridge.operation.Delivery;
import org.sunbridge.operation.DeliveryFilter;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.DryRun;
import org.sunbridge.operation.DryRunQuery;
import org.sunbridge.operation.FindingCount;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.operation.ListedFinding;
import org.sunbridge.operation.MemoryQuery;
import org.sunbridge.operation.NightSummaryMapper;
import org.sunbridge.operation.OverpaymentQuery;
import org.sunbridge.operation.PeopleCount;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.RunQuery;

/** What needs me now, and did last night go well? */
@Controller
class TodayController {

  /** Adding up so many amounts takes some hundredths of a second. */
  private static final long ADDED_UP_AT_MOST = 20_000;

  private static final int TODO_AT_MOST = 20;

  /** Files to mend are looked for among the newest ones. */
  private static final int NEWEST_DELIVERIES = 50;

  private final RunQuery runs;
  private final FindingQuery findings;
  private final MemoryQuery memory;
  private final OverpaymentQuery overpayments;
  private final DeliveryQuery deliveries;
  private final DryRunQuery dryRuns;
  private final NightSummaryMapper summary;
  private final Definitions definitions;
  private final MessageSource messages;

  TodayController(
      RunQuery runs,
      FindingQuery findings,
      MemoryQuery memory,
      OverpaymentQuery overpayments,
      DeliveryQuery deliveries,
      DryRunQuery dryRuns,
      NightSummaryMapper summary,
      Definitions definitions,
      MessageSource messages) {
    this.runs = runs;
    this.findings = findings;
    this.memory = memory;
    this.overpayments = overpayments;
    this.deliveries = deliveries;
    this.dryRuns = dryRuns;
    this.summary = summary;
    this.definitions = definitions;
    this.messages = messages;
  }

  @GetMapping("/")
  String today(
      Model model,
      Locale locale,
      @ModelAttribute("show") Show show,
      @AuthenticationPrincipal Account me) {
    TodayInWords words = new TodayInWords(messages, locale, show);
    List<Run> held = runs.held(me.area());
    if (me.may(Permission.SEE_RUNS)) {
      night(model, words);
    } else {
      model.addAttribute("toMend", toMend(me.area()));
    }
    words.held(held.size());
    if (me.may(Permission.SEE_FINDINGS)) {
      found(model, words, me.area());
    }
    model.addAttribute("todo", todo(me));
    model.addAttribute("held", held);
    model.addAttribute("releasable", me.may(Permission.RELEASE));
    model.addAttribute("dryRuns", me.may(Permission.RELEASE) ? outcomes(held) : Map.of());
    model.addAttribute("sentence", words.toString());
    return "today";
  }

  /** What releasing would do, by run: a release is good for what was shown. */
  private Map<Long, DryRun> outcomes(List<Run> held) {
    Map<Long, DryRun> outcomes = new HashMap<>();
    held.forEach(run -> dryRuns.ofRun(run.id()).ifPresent(dry -> outcomes.put(run.id(), dry)));
    return outcomes;
  }

  private void night(Model model, TodayInWords words) {
    Optional<Night> night =
        runs.lastNight().map(run -> Night.of(run, runs.ofNight(run.id()), scheduled(run)));
    night.ifPresentOrElse(words::night, words::noNightYet);
    words.failedSince(runs.failedSince(night.map(n -> n.run().id()).orElse(0L)));
    model.addAttribute("night", night.orElse(null));
    model.addAttribute("pushed", Pushed.of(runs.outbox()));
  }

  private List<String> scheduled(Run night) {
    return Optional.ofNullable(definitions.schedules().get(night.job()))
        .map(ScheduleDefinition::jobs)
        .orElse(List.of());
  }

  private void found(Model model, TodayInWords words, AreaScope area) {
    List<PeopleCount> people = findings.people(area);
    Amount unpaid = amount(FindingType.UNPAID, people, area);
    Amount overpaid = amount(FindingType.OVERPAID, people, area);
    List<FindingCount> queue = memory.queue(area);
    words.both(unpaid, overpaid);
    words.waiting(queue);
    model.addAttribute("pair", List.of(unpaid, overpaid));
    model.addAttribute("queue", queue);
    model.addAttribute(
        "overpaid", overpaid.months() <= ADDED_UP_AT_MOST ? overpayments.report(area) : null);
    model.addAttribute("collected", Collected.of(summary.collection(), area));
    model.addAttribute("streets", StreetTable.of(findings.streets(area)));
  }

  private Amount amount(FindingType type, List<PeopleCount> people, AreaScope area) {
    PeopleCount count =
        people.stream()
            .filter(one -> one.type() == type)
            .findFirst()
            .orElse(new PeopleCount(type, 0, 0));
    return Amount.of(
        count, count.findings() <= ADDED_UP_AT_MOST ? findings.difference(type, area) : null);
  }

  /** What waits for somebody by name: streets to look, deciders to undo. */
  private Map<String, List<ListedFinding>> todo(Account me) {
    Map<String, List<ListedFinding>> todo = new LinkedHashMap<>();
    if (me.may(Permission.DECIDE)) {
      todo.put("toUndo", memory.toUndo(me.area(), TODO_AT_MOST));
    } else if (me.may(Permission.VERIFY)) {
      todo.put("toVerify", memory.toVerify(me.area(), TODO_AT_MOST));
    }
    todo.values().removeIf(List::isEmpty);
    return todo;
  }

  /** Files of the own streets with rows that were turned back. */
  private List<Delivery> toMend(AreaScope area) {
    return deliveries
        .before(new DeliveryFilter(null, null, area), Long.MAX_VALUE, NEWEST_DELIVERIES)
        .stream()
        .filter(delivery -> delivery.rejectCount() > 0 && !delivery.status().equals("CORRECTED"))
        .toList();
  }
}
