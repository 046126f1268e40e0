package org.sunbridge.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.sunbridge.access.Permission;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.UnknownDefinition;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.ControlQuery;
import org.sunbridge.operation.Switched;

/** The switches: all pushes, and each feed. */
@Controller
@RequestMapping("/control")
class ControlController {

  private final ControlQuery control;
  private final Definitions definitions;
  private final Switches switches;

  ControlController(ControlQuery control, Definitions definitions, Switches switches) {
    this.control = control;
    this.definitions = definitions;
    this.switches = switches;
  }

  /**
   * A feed and whether it is passed over.
   *
   * @param paused null while it runs
   */
  public record Feed(String job, @Nullable Switched paused) {}

  @GetMapping
  String show(Model model, @AuthenticationPrincipal Account me) {
    Map<String, Switched> paused =
        control.paused().stream().collect(Collectors.toMap(Switched::what, Function.identity()));
    List<Feed> feeds =
        new TreeMap<>(definitions.jobs())
            .keySet().stream().map(job -> new Feed(job, paused.get(job))).toList();
    model.addAttribute("feeds", feeds);
    model.addAttribute("mayControl", me.may(Permission.CONTROL));
    return "control";
  }

  @PostMapping("/pushes/hold")
  String hold(
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return act("control.held", after, () -> switches.holdPushes(me.name(), given(reason)));
  }

  @PostMapping("/pushes/resume")
  String resume(
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return act("control.resumed", after, () -> switches.resumePushes(me.name(), given(reason)));
  }

  @PostMapping("/feeds/{job}/pause")
  String pause(
      @AuthenticationPrincipal Account me,
      @PathVariable("job") String job,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return act("control.paused", after, () -> switches.pauseFeed(job, me.name(), given(reason)));
  }

  @PostMapping("/feeds/{job}/resume")
  String resumeFeed(
      @AuthenticationPrincipal Account me,
      @PathVariable("job") String job,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return act(
        "control.feedResumed", after, () -> switches.resumeFeed(job, me.name(), given(reason)));
  }

  private static String act(String done, RedirectAttributes after, Runnable deed) {
    try {
      deed.run();
      after.addFlashAttribute("done", done);
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    } catch (UnknownDefinition e) {
      throw new NotThere();
    }
    return "redirect:/control";
  }

  private static String given(@Nullable String reason) {
    return reason == null ? "" : reason;
  }
}
