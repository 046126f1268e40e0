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
import org.sunbridge.access.Accounts;
import org.sunbridge.access.AreaScope;
import org.sunbridge.access.Permission;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.operation.Delivery;
import org.sunbridge.operation.DeliveryFilter;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.DryRun;
import org.sunbridge.operation.DryRunQuery;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.operation.Kept;
import org.sunbridge.operation.ListedFinding;
import org.sunbridge.operation.MemoryQuery;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.operation.Words;
import org.sunbridge.schedule.SlotList;
import org.sunbridge.schedule.SlotText;

/** What needs me now, and did last night go well? */
@Controller
class TodayController {

  private static final int TODO_AT_MOST = 20;

  /** Files to mend are looked for among the newest ones. */
  private static final int NEWEST_DELIVERIES = 50;

  private static final int MINE = 10;

  private final RunQuery runs;
  private final MemoryQuery memory;
  private final Figures figures;
  private final DeliveryQuery deliveries;
  private final DryRunQuery dryRuns;
  private final FeedCalendar feeds;
  private final TodayNights nights;
  private final FindingQuery findings;
  private final Accounts accounts;
  private final Definitions definitions;
  private final MessageSource messages;

  TodayController(
      RunQuery runs,
      MemoryQuery memory,
      Figures figures,
      DeliveryQuery deliveries,
      DryRunQuery dryRuns,
      FeedCalendar feeds,
      TodayNights nights,
      FindingQuery findings,
      Accounts accounts,
      Definitions definitions,
      MessageSource messages) {
    this.runs = runs;
    this.memory = memory;
    this.figures = figures;
    this.deliveries = deliveries;
    this.dryRuns = dryRuns;
    this.feeds = feeds;
    this.nights = nights;
    this.findings = findings;
    this.accounts = accounts;
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
      planned(model, words, locale);
    } else {
      area(model, me.area());
    }
    if (runs.lastNight().isEmpty()) {
      model.addAttribute("firstDay", firstDay(me));
    }
    words.held(held.size());
    if (me.may(Permission.SEE_FINDINGS)) {
      found(model, words, me.area());
    }
    if (me.may(Permission.SEE_RUNS)) {
      Words names = new Words(definitions, locale);
      nights.next().ifPresent(next -> words.next(names.schedule(next.schedule()), next.at()));
    }
    model.addAttribute("todo", todo(me));
    model.addAttribute("charts", me.may(Permission.SEE_FINDINGS));
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
    night.flatMap(one -> nights.end(one.run())).ifPresent(words::ends);
    words.failedSince(runs.failedSince(night.map(n -> n.run().id()).orElse(0L)));
    model.addAttribute("night", night.orElse(null));
    model.addAttribute("month", feeds.until(night.map(n -> n.run().businessDate()).orElse(null)));
    model.addAttribute("pushed", figures.pushed().value());
  }

  /** A night that never was leaves no run to be shown. */
  private void planned(Model model, TodayInWords words, Locale locale) {
    SlotList.Amiss amiss = nights.amiss();
    words.amiss(amiss.all());
    model.addAttribute("amiss", amiss);
    model.addAttribute("slotText", new SlotText(locale));
    model.addAttribute("now", nights.now());
  }

  private List<String> scheduled(Run night) {
    return Optional.ofNullable(definitions.schedules().get(night.job()))
        .map(ScheduleDefinition::jobs)
        .orElse(List.of());
  }

  private void found(Model model, TodayInWords words, AreaScope area) {
    Kept.Figure<TodayFigures> figure = figures.today(area);
    TodayFigures sums = figure.value();
    words.both(sums.unpaid(), sums.overpaid());
    words.waiting(sums.queue());
    model.addAttribute("since", figure.since());
    model.addAttribute("pair", List.of(sums.unpaid(), sums.overpaid()));
    model.addAttribute("queue", sums.queue());
    model.addAttribute(
        "overpaid", figures.overpaymentsSoFar(area).map(Kept.Figure::value).orElse(null));
    model.addAttribute("collected", sums.collected());
    model.addAttribute("streets", sums.streets());
  }

  /** What waits for somebody by name: streets to look, deciders to undo. */
  private Map<String, List<ListedFinding>> todo(Account me) {
    Map<String, List<ListedFinding>> todo = new LinkedHashMap<>();
    if (me.may(Permission.DECIDE)) {
      todo.put("toUndo", memory.toUndo(me.area(), TODO_AT_MOST));
    } else if (me.may(Permission.VERIFY)) {
      todo.put("toVerify", memory.toVerify(me.area(), TODO_AT_MOST));
      todo.put("toVisit", findings.after(toVisit(me.area()), 0, TODO_AT_MOST));
    }
    todo.values().removeIf(List::isEmpty);
    return todo;
  }

  /** Whom the survey lacks. */
  private static FindingFilter toVisit(AreaScope area) {
    return FindingFilter.all(area).ofType(FindingType.NOT_COLLECTED).inState(FindingState.OPEN);
  }

  /** What became of the files of the own streets, and which have rows that were turned back. */
  private void area(Model model, AreaScope area) {
    List<Delivery> newest =
        deliveries.before(new DeliveryFilter(null, null, area), Long.MAX_VALUE, NEWEST_DELIVERIES);
    model.addAttribute(
        "toMend",
        newest.stream()
            .filter(one -> one.rejectCount() > 0 && !one.status().equals("CORRECTED"))
            .toList());
    model.addAttribute("mine", newest.stream().limit(MINE).toList());
  }

  private FirstDay firstDay(Account me) {
    boolean received =
        !deliveries.before(new DeliveryFilter(null, null, me.area()), Long.MAX_VALUE, 1).isEmpty();
    return FirstDay.of(me, definitions, accounts.all().size(), received);
  }
}
