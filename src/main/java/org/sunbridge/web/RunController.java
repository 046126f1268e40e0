package org.sunbridge.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.sunbridge.access.Permission;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.ControlQuery;
import org.sunbridge.operation.DryRun;
import org.sunbridge.operation.DryRunQuery;
import org.sunbridge.operation.Forecast;
import org.sunbridge.operation.Kept;
import org.sunbridge.operation.Run;
import org.sunbridge.operation.RunFilter;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.operation.Screening;
import org.sunbridge.operation.Step;

/** Is it running, how far, what failed, and what can I do? */
@Controller
@RequestMapping("/runs")
class RunController {

  private final RunQuery runs;
  private final DryRunQuery dryRuns;
  private final Figures figures;
  private final Definitions definitions;
  private final Actions actions;
  private final Underway underway;
  private final Forecast forecast;
  private final ControlQuery control;

  RunController(
      RunQuery runs,
      DryRunQuery dryRuns,
      Figures figures,
      Definitions definitions,
      Actions actions,
      Underway underway,
      Forecast forecast,
      ControlQuery control) {
    this.runs = runs;
    this.dryRuns = dryRuns;
    this.figures = figures;
    this.definitions = definitions;
    this.actions = actions;
    this.underway = underway;
    this.forecast = forecast;
    this.control = control;
  }

  @GetMapping
  String list(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "job", required = false) @Nullable String job,
      @RequestParam(name = "status", required = false) @Nullable String status,
      Place place) {
    RunFilter filter = new RunFilter(job, status, me.area());
    Address address = Address.of("/runs").with("job", job).with("status", status);
    model.addAttribute("filter", filter);
    model.addAttribute("jobs", definitions.jobs().keySet().stream().sorted().toList());
    model.addAttribute(
        "page",
        PageOf.read(
            new PageOf.Source<>(
                (key, limit) -> runs.before(filter, key, limit),
                (key, limit) -> runs.after(filter, key, limit),
                Run::id,
                Long.MAX_VALUE),
            place,
            address));
    return "runs";
  }

  @GetMapping("/{id}")
  String one(Model model, @AuthenticationPrincipal Account me, @PathVariable("id") long id) {
    return shown(model, me, id, "run");
  }

  /** The part of the page that moves while the run does. */
  @GetMapping("/{id}/progress")
  String progress(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      HttpServletResponse response) {
    String view = shown(model, me, id, "run :: progress");
    if (!Boolean.TRUE.equals(model.getAttribute("moving"))) {
      // The sums and what can be done now stand outside the part that moves.
      response.setHeader("HX-Refresh", "true");
    }
    return view;
  }

  @PostMapping("/{id}/release")
  String release(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      @RequestParam(name = "shown", required = false) @Nullable String shown,
      RedirectAttributes after) {
    return act(
        model,
        me,
        id,
        reason,
        after,
        "run.release",
        (run, account, why) -> {
          if (shown == null || shown.isBlank()) {
            actions.release(run, account, why);
          } else {
            actions.release(run, shown, account, why);
          }
        });
  }

  /** Tries anew what a release would do. */
  @PostMapping("/{id}/look")
  String look(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "rowsOnly", defaultValue = "false") boolean rowsOnly,
      RedirectAttributes after) {
    return act(
        model,
        me,
        id,
        "",
        after,
        "run.look",
        (run, account, why) -> actions.look(run, rowsOnly, account));
  }

  /** What a release would do, finding by finding. */
  @GetMapping("/{id}/dry-run.csv")
  void dryRun(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    if (!me.may(Permission.RELEASE) || dryRuns.ofRun(id).isEmpty()) {
      throw new NotThere();
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("run-" + id + "-dry-run.csv").build().toString());
    dryRuns.write(id, locale, response.getWriter());
  }

  @PostMapping("/{id}/discard")
  String discard(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return act(model, me, id, reason, after, "run.discard", actions::discard);
  }

  @PostMapping("/{id}/restart")
  String restart(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return act(model, me, id, reason, after, "run.restart", actions::restart);
  }

  private String act(
      Model model,
      Account me,
      long id,
      @Nullable String reason,
      RedirectAttributes after,
      String what,
      Act act) {
    if (reason == null) {
      model.addAttribute("missing", true);
      return shown(model, me, id, "run");
    }
    try {
      boolean isDone = underway.begin(id, () -> act.on(id, me.name(), reason));
      if (underway.failed(id).isEmpty()) {
        after.addFlashAttribute("done", what + (isDone ? ".done" : ".begun"));
      }
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    return "redirect:/runs/" + id;
  }

  private String shown(Model model, Account me, long id, String view) {
    Run run = runs.find(id).orElseThrow(NotThere::new);
    List<Step> steps = runs.steps(id);
    model.addAttribute("run", run);
    model.addAttribute("steps", StepBar.of(steps));
    model.addAttribute("far", HowFar.of(run, steps, forecast, control));
    Night night = run.isWholeNight() ? Night.of(run, runs.ofNight(id), List.of()) : null;
    model.addAttribute("night", night);
    model.addAttribute("notConcluded", night == null ? run.notConcluded() : night.notConcluded());
    if (!run.isOfDelivery() && me.may(Permission.SEE_FINDINGS)) {
      Kept.Figure<Screening> figure = figures.screening(id, null, me.area());
      model.addAttribute("since", figure.since());
      model.addAttribute("screening", figure.value());
    }
    boolean busy = underway.isBusy(id);
    model.addAttribute("deeds", RunDeeds.of(run, me, busy));
    model.addAttribute("moving", busy || run.endedAt() == null);
    model.addAttribute("failed", underway.failed(id).orElse(null));
    model.addAttribute(
        "releasable", me.may(Permission.RELEASE) && run.isHeld() && !run.isWholeNight() && !busy);
    DryRun dryRun = me.may(Permission.RELEASE) ? dryRuns.ofRun(id).orElse(null) : null;
    model.addAttribute("dryRun", dryRun);
    model.addAttribute("dryKinds", dryRun == null ? List.of() : dryRuns.kinds(id));
    model.addAttribute("dryStreets", dryRun == null ? List.of() : dryRuns.streets(id));
    model.addAttribute(
        "suspended",
        night == null
            ? run.peopleSuspended()
            : night.parts().stream().mapToLong(Run::peopleSuspended).max().orElse(0));
    model.addAttribute("restartable", me.may(Permission.RESTART) && run.isFailed() && !busy);
    model.addAttribute("discardable", me.may(Permission.RELEASE) && run.isOfDelivery());
    return view;
  }

  @FunctionalInterface
  private interface Act {
    void on(long run, String account, String reason);
  }
}
