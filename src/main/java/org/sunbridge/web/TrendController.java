package org.sunbridge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /**
   * Something whose runs can be looked at.
   *
   * @param isDefined whether there still is such a job or schedule
   */
  record Choice(String job, String title, boolean isDefined) {}

  @GetMapping("/runs/trends")
  String show(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "job", required = false) @Nullable String job,
      @RequestParam(name = "scope", required = false) @Nullable String scope,
      @RequestParam(name = "runs", defaultValue = "30") int count) {
    List<Choice> choices = choices((Words) model.getAttribute("words"));
    String chosen = job == null || job.isBlank() ? choices.get(0).job() : job;
    Choice choice =
        choices.stream()
            .filter(some -> some.job().equals(chosen))
            .findFirst()
            .orElseThrow(NotThere::new);
    String kind = kind(choice);
    int span = SPANS.contains(count) ? count : 30;
    boolean isOfFiles = kind.equals("DELIVERY");
    String within = isOfFiles && scope != null && !scope.isBlank() ? scope : null;
    model.addAttribute("choices", choices);
    model.addAttribute("job", chosen);
    model.addAttribute("defined", choice.isDefined());
    model.addAttribute("scope", within);
    model.addAttribute("streets", isOfFiles ? Streets.of(definitions, me) : List.of());
    model.addAttribute("span", span);
    model.addAttribute("spans", SPANS);
    model.addAttribute("files", isOfFiles);
    model.addAttribute("charts", true);
    model.addAttribute(
        "trend",
        Trend.of(runs.history(chosen, kind, within, span), run -> runs.steps(run.id()), unusual));
    return "trends";
  }

  private String kind(Choice choice) {
    if (choice.job().equals(CONCLUDE)) {
      return "CONCLUDE";
    }
    boolean isOfFiles =
        choice.isDefined()
            ? definitions.jobs().containsKey(choice.job())
            : !runs.history(choice.job(), "DELIVERY", null, 1).isEmpty();
    return isOfFiles ? "DELIVERY" : "NIGHT";
  }

  /** Nights first, then what they consist of, then what has runs and is no longer defined. */
  private List<Choice> choices(@Nullable Words words) {
    if (words == null) {
      throw new IllegalStateException("every page has its words");
    }
    List<Choice> choices = new ArrayList<>();
    book.all().stream()
        .map(ScheduleDefinition::name)
        .sorted()
        .forEach(name -> choices.add(new Choice(name, words.schedule(name), true)));
    Stream.concat(Stream.of(CONCLUDE), definitions.jobs().keySet().stream().sorted())
        .forEach(name -> choices.add(new Choice(name, words.job(name), true)));
    Set<String> defined = choices.stream().map(Choice::job).collect(Collectors.toSet());
    runs.names().stream()
        .filter(name -> !defined.contains(name))
        .forEach(name -> choices.add(new Choice(name, words.job(name), false)));
    return choices;
  }
}
