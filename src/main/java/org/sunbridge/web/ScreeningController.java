package org.sunbridge.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.operation.LedgerQuery;
import org.sunbridge.operation.ScreeningQuery;

/** Who is entitled and unpaid, beside who is paid and not entitled. */
@Controller
class ScreeningController {

  private final ScreeningQuery screening;
  private final LedgerQuery ledgers;

  ScreeningController(ScreeningQuery screening, LedgerQuery ledgers) {
    this.screening = screening;
    this.ledgers = ledgers;
  }

  @GetMapping("/screening")
  String both(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "run", required = false) @Nullable Long run,
      @RequestParam(name = "month", required = false) @Nullable String month) {
    model.addAttribute("run", run);
    model.addAttribute("month", month);
    model.addAttribute("months", ledgers.months());
    model.addAttribute("screening", screening.of(run, month, me.area()));
    return "screening";
  }
}
