package org.sunbridge.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunbridge.access.Account;
import org.sunbridge.domain.Refused;
import org.sunbridge.domain.Yuan;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingQuery;

/** What people do about a finding beside approving and turning back. */
@Controller
@RequestMapping("/findings/{id}")
class DecisionController {

  private final FindingQuery findings;
  private final Actions actions;

  DecisionController(FindingQuery findings, Actions actions) {
    this.findings = findings;
    this.actions = actions;
  }

  @PostMapping("/pause")
  String pause(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "until", required = false) @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate until,
      @RequestParam(name = "keepPaying", defaultValue = "false") boolean keepPaying,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return does(
        me,
        id,
        after,
        keepPaying ? "done.keepPaying" : "done.pause",
        () -> actions.pause(id, dated(until), keepPaying, me.name(), given(reason)));
  }

  @PostMapping("/not-same")
  String notSame(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return does(me, id, after, "done.notSame", () -> actions.notSame(id, me.name(), given(reason)));
  }

  @PostMapping("/undo")
  String undo(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return does(me, id, after, "done.undo", () -> actions.undo(id, me.name(), given(reason)));
  }

  @PostMapping("/verify")
  String verify(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "answer", defaultValue = "UNCLEAR") StreetSays answer,
      @RequestParam(name = "on", required = false) @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate on,
      @RequestParam(name = "reason", required = false) @Nullable String note,
      RedirectAttributes after) {
    return does(
        me,
        id,
        after,
        "done.verify",
        () -> actions.verify(id, answer.name(), dated(on), me.name(), given(note)));
  }

  @PostMapping("/recover")
  String recover(
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "what") Fate what,
      @RequestParam(name = "amount", required = false) @Nullable String amount,
      @RequestParam(name = "on", required = false) @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate on,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return does(
        me,
        id,
        after,
        "done.recover",
        () ->
            actions.recover(
                id,
                what.name(),
                yuan(amount),
                what == Fate.UNDO && on == null ? LocalDate.EPOCH : dated(on),
                me.name(),
                given(reason)));
  }

  /** What a street can answer. */
  enum StreetSays {
    CONFIRMED,
    REFUTED,
    UNCLEAR
  }

  /** What can become of money paid too much. */
  enum Fate {
    RECOVERED,
    WAIVED,
    UNCOLLECTABLE,
    PAID_BACK,
    UNDO
  }

  private String does(Account me, long id, RedirectAttributes after, String done, Runnable deed) {
    if (findings.find(id, me.area(), Disclosure.MASKED).isEmpty()) {
      throw new NotThere();
    }
    try {
      deed.run();
      after.addFlashAttribute("done", done);
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    return "redirect:/findings/" + id;
  }

  private static String given(@Nullable String reason) {
    if (reason == null) {
      throw new Refused("请写明理由。Give a reason.");
    }
    return reason;
  }

  private static LocalDate dated(@Nullable LocalDate day) {
    if (day == null) {
      throw new Refused("请填写日期。Give a date.");
    }
    return day;
  }

  private static @Nullable Yuan yuan(@Nullable String amount) {
    if (amount == null) {
      return null;
    }
    try {
      return Yuan.of(amount.strip().replace(",", ""));
    } catch (NumberFormatException | ArithmeticException e) {
      throw new Refused("金额应如 450.00。An amount is written like 450.00.");
    }
  }
}
