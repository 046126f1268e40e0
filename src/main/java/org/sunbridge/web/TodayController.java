package org.sunbridge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.sunbridge.access.Account;
import org.sunbridge.access.AreaScope;
import org.sunbridge.access.Permission;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.operation.FindingCount;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.operation.PeopleCount;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.RunQuery;

/** What needs me now, and did last night go well? */
@Controller
class TodayController {

  private final RunQuery runs;
  private final FindingQuery findings;
  private final MessageSource messages;

  TodayController(RunQuery runs, FindingQuery findings, MessageSource messages) {
    this.runs = runs;
    this.findings = findings;
    this.messages = messages;
  }

  @GetMapping("/")
  String today(
      Model model,
      Locale locale,
      @ModelAttribute("show") Show show,
      @AuthenticationPrincipal Account me) {
    AreaScope area = me.area();
    List<Run> held = runs.held(area);
    List<String> sentence = new ArrayList<>();
    if (me.may(Permission.SEE_RUNS)) {
      Optional<Run> night = runs.lastNight();
      List<Run> parts = night.map(run -> runs.ofNight(run.id())).orElse(List.of());
      model.addAttribute("night", night.orElse(null));
      model.addAttribute("parts", parts);
      sentence.add(
          night.map(run -> howItWent(run, parts, show, locale)).orElse(say("today.never", locale)));
    }
    if (me.may(Permission.SEE_FINDINGS)) {
      Map<FindingType, PeopleCount> people =
          findings.people(area).stream()
              .collect(Collectors.toMap(PeopleCount::type, Function.identity()));
      PeopleCount overpaid = count(people, FindingType.OVERPAID);
      PeopleCount unpaid = count(people, FindingType.UNPAID);
      model.addAttribute("overpaid", overpaid);
      model.addAttribute("unpaid", unpaid);
      model.addAttribute("queue", queue(findings.counts(area)));
      model.addAttribute("streets", StreetTable.of(findings.streets(area)));
      sentence.add(
          say("today.both", locale, show.number(overpaid.people()), show.number(unpaid.people())));
    }
    if (!held.isEmpty()) {
      sentence.add(say("today.held", locale, show.number(held.size())));
    }
    model.addAttribute("held", held);
    model.addAttribute("sentence", String.join(say("sentence.gap", locale), sentence));
    return "today";
  }

  private String howItWent(Run night, List<Run> parts, Show show, Locale locale) {
    List<Run> deliveries = parts.stream().filter(run -> run.delivery() != null).toList();
    long done = deliveries.stream().filter(Run::isThrough).count();
    String of = show.number(deliveries.size());
    if (night.endedAt() == null) {
      return say("today.running", locale, show.number(done), of);
    }
    String took = show.took(night.startedAt(), night.endedAt());
    return done == deliveries.size()
        ? say("today.done", locale, night.businessDate().toString(), of, took)
        : say("today.partly", locale, night.businessDate().toString(), of, show.number(done), took);
  }

  /** What waits for somebody's decision. */
  private static List<FindingCount> queue(List<FindingCount> counts) {
    return counts.stream()
        .filter(
            count ->
                count.state() == FindingState.PROPOSED
                    || count.state() == FindingState.TO_VERIFY
                    || count.state() == FindingState.APPROVED)
        .toList();
  }

  private static PeopleCount count(Map<FindingType, PeopleCount> people, FindingType type) {
    return people.getOrDefault(type, new PeopleCount(type, 0, 0));
  }

  private String say(String key, Locale locale, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
