package org.sunbridge.web;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunbridge.access.Account;
import org.sunbridge.domain.Refused;

/** Stops a run, gives it up, or does it once more. */
@Controller
@RequestMapping("/runs/{id}")
class RunSwitchController {

  private final Switches switches;
  private final Underway underway;

  RunSwitchController(Switches switches, Underway underway) {
    this.switches = switches;
    this.underway = underway;
  }

  @PostMapping("/stop")
  String stop(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    try {
      switches.stop(id, me.name(), given(reason));
      after.addFlashAttribute("done", "run.stop.begun");
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    return "redirect:/runs/" + id;
  }

  @PostMapping("/abandon")
  String abandon(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    try {
      boolean isDone = underway.begin(id, () -> switches.abandon(id, me.name(), given(reason)));
      after.addFlashAttribute("done", isDone ? "run.abandon.done" : "run.abandon.begun");
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    return "redirect:/runs/" + id;
  }

  /** What is quick is shown at once; the rest is the newest in the list. */
  @PostMapping("/rerun")
  String rerun(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    AtomicLong again = new AtomicLong();
    try {
      boolean isDone =
          underway.begin(id, () -> again.set(switches.rerun(id, me.name(), given(reason))));
      after.addFlashAttribute("done", isDone ? "run.rerun.done" : "run.rerun.begun");
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
      return "redirect:/runs/" + id;
    }
    return again.get() == 0 ? "redirect:/runs" : "redirect:/runs/" + again.get();
  }

  private static String given(@Nullable String reason) {
    return reason == null ? "" : reason;
  }
}
