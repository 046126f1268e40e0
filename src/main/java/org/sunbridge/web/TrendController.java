package org.sunbridge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.alert.Unusual;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.operation.Words;
import org.sunbridge.schedule.ScheduleBook;

/** Does it take longer than it did, and have the files as many rows as they had? */
@Controller
class TrendController {

  /** What has no job's or schedule's name: everybody's conclusions. */
  private static final String CONCLUDE = "conclude";

  private static final List<Integer> SPANS = List.of(15, 30, 60);

  private final RunQuery runs;
  private final Unusual unusual;
  private final Definitions definitions;
  private final ScheduleBook book;

  TrendController(RunQuery runs, Unusual unusual, Definitions definitions, ScheduleBook book) {
    this.runs = runs;
    this.unusual = unusual;
    this.definitions = definitions;
    this.book = book;
  }

  /** Something whose runs can be looked at. */
  record Choice(String job, String title) {}

  @GetMapping("/runs/trends")
  String show(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "job", required = false) @Nullable String job,
      @RequestParam(name = "scope", required = false) @Nullable String scope,
      @RequestParam(name = "runs", defaultValue = "30") int count) {
    List<Choice> choices = choices((Words) model.getAttribute("words"));
    String chosen = job == null || job.isBlank() ? choices.get(0).job() : job;
    if (choices.stream().noneMatch(choice -> choice.job().equals(chosen))) {
      throw new NotThere();
    }
    int span = SPANS.contains(count) ? count : 30;
    boolean isOfFiles = definitions.jobs().containsKey(chosen);
    String within = isOfFiles && scope != null && !scope.isBlank() ? scope : null;
    model.addAttribute("choices", choices);
    model.addAttribute("job", chosen);
    model.addAttribute("scope", within);
    model.addAttribute("streets", isOfFiles ? Streets.of(definitions, me) : List.of());
    model.addAttribute("span", span);
    model.addAttribute("spans", SPANS);
    model.addAttribute("files", isOfFiles);
    model.addAttribute("charts", true);
    model.addAttribute(
        "trend",
        Trend.of(
            runs.history(chosen, kind(chosen), within, span),
            run -> runs.steps(run.id()),
            unusual));
    return "trends";
  }

  private String kind(String job) {
    if (definitions.jobs().containsKey(job)) {
      return "DELIVERY";
    }
    return job.equals(CONCLUDE) ? "CONCLUDE" : "NIGHT";
  }

  /** Nights first, then what they consist of. */
  private List<Choice> choices(@Nullable Words words) {
    if (words == null) {
      throw new IllegalStateException("every page has its words");
    }
    List<Choice> choices = new ArrayList<>();
    book.all().stream()
        .map(ScheduleDefinition::name)
        .sorted()
        .forEach(name -> choices.add(new Choice(name, words.schedule(name))));
    Stream.concat(Stream.of(CONCLUDE), definitions.jobs().keySet().stream().sorted())
        .forEach(name -> choices.add(new Choice(name, words.job(name))));
    return choices;
  }
}
