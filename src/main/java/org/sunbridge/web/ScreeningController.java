package org.sunbridge.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.operation.Kept;
import org.sunbridge.operation.LedgerQuery;
import org.sunbridge.operation.Screening;

/** Who is entitled and unpaid, beside who is paid and not entitled. */
@Controller
class ScreeningController {

  private final Figures figures;
  private final LedgerQuery ledgers;

  ScreeningController(Figures figures, LedgerQuery ledgers) {
    this.figures = figures;
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
    Kept.Figure<Screening> figure = figures.screening(run, month, me.area());
    model.addAttribute("since", figure.since());
    model.addAttribute("screening", figure.value());
    return "screening";
  }
}
