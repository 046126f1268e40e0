package org.sunbridge.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
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
import org.sunbridge.alert.Alert;
import org.sunbridge.alert.AlertWords;
import org.sunbridge.alert.Alerts;
import org.sunbridge.domain.Refused;

/** What somebody should know, who sees to it, and what is silenced until when. */
@Controller
@RequestMapping("/alerts")
class AlertController {

  private final Alerts alerts;
  private final AlertWords sentences;
  private final Switches switches;
  private final Clock clock;

  AlertController(Alerts alerts, AlertWords sentences, Switches switches, Clock clock) {
    this.alerts = alerts;
    this.sentences = sentences;
    this.switches = switches;
    this.clock = clock;
  }

  @GetMapping
  String list(Model model, @AuthenticationPrincipal Account me, Locale locale, Place place) {
    model.addAttribute("open", alerts.open());
    model.addAttribute("silences", alerts.silences());
    model.addAttribute("waiting", alerts.waiting());
    model.addAttribute("unready", alerts.unready());
    model.addAttribute("rules", alerts.rules());
    model.addAttribute("sentences", sentences);
    model.addAttribute("locale", locale);
    model.addAttribute("mayControl", me.may(Permission.CONTROL));
    model.addAttribute(
        "page",
        PageOf.read(
            new PageOf.Source<>(alerts::before, alerts::after, Alert::id, Long.MAX_VALUE),
            place,
            Address.of("/alerts")));
    return "alerts";
  }

  @PostMapping("/{id}/acknowledge")
  String acknowledge(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return act(
        "alerts.acknowledged", after, () -> switches.acknowledge(id, me.name(), given(reason)));
  }

  @PostMapping("/silence")
  String silence(
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "rule", required = false) @Nullable String rule,
      @RequestParam(name = "hours") int hours,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return act(
        "alerts.silenced",
        after,
        () ->
            switches.silence(
                given(rule),
                "",
                clock.instant().plus(Duration.ofHours(hours)),
                me.name(),
                given(reason)));
  }

  @PostMapping("/silences/{id}/lift")
  String lift(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return act("alerts.lifted", after, () -> switches.liftSilence(id, me.name(), given(reason)));
  }

  private static String act(String done, RedirectAttributes after, Runnable deed) {
    try {
      deed.run();
      after.addFlashAttribute("done", done);
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    return "redirect:/alerts";
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }
}
