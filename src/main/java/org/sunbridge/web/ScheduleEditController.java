package org.sunbridge.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunbridge.access.Account;
import org.sunbridge.domain.Refused;
import org.sunbridge.web.SchedulingActions.Edited;
import org.sunbridge.web.SchedulingActions.Stored;

/** The file of a schedule, to be written anew: checked as {@code check} does, never overwritten. */
@Controller
@RequestMapping("/schedules/edit")
class ScheduleEditController {

  private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private final SchedulingActions actions;

  ScheduleEditController(SchedulingActions actions) {
    this.actions = actions;
  }

  @GetMapping
  String form(Model model, @RequestParam("name") String name) {
    Stored stored = actions.stored(known(name));
    return shown(model, name, stored.text(), stored.mark());
  }

  @PostMapping
  String edit(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam("name") String name,
      @RequestParam("text") String text,
      @RequestParam("before") String before,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "then", defaultValue = "CHECK") String then,
      RedirectAttributes after) {
    // A browser's line ends, and the last one that forms lose.
    String yaml = text.replace("\r\n", "\n").stripTrailing() + "\n";
    Edited edited;
    try {
      edited =
          then.equals("SAVE")
              ? actions.edit(known(name), before, yaml, me.name(), reason)
              : actions.check(known(name), before, yaml);
    } catch (Refused e) {
      model.addAttribute("refused", e.getMessage());
      return shown(model, name, yaml, before);
    }
    switch (edited.outcome()) {
      case WRITTEN -> {
        after.addFlashAttribute("done", "schedules.edit.done");
        return "redirect:/schedules";
      }
      case VALID -> model.addAttribute("done", "schedules.edit.valid");
      case INVALID -> model.addAttribute("violations", edited.violations());
      case CONFLICT -> model.addAttribute("conflict", edited.now());
    }
    return shown(model, name, yaml, before);
  }

  private static String known(String name) {
    if (!name.matches(NAME)) {
      throw new NotThere();
    }
    return name;
  }

  private static String shown(Model model, String name, String text, String before) {
    model.addAttribute("name", name);
    model.addAttribute("text", text);
    model.addAttribute("before", before);
    return "schedule-edit";
  }
}
