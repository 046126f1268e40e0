package org.sunbridge.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunbridge.access.Account;
import org.sunbridge.domain.Yuan;
import org.sunbridge.operation.Kept;
import org.sunbridge.operation.OverpaymentGrouping;
import org.sunbridge.operation.OverpaymentReport;
import org.sunbridge.operation.OverpaymentSums;

/** What was paid too much, what became of it, and what waiting costs. */
@Controller
class OverpaymentController {

  private final Figures figures;

  OverpaymentController(Figures figures) {
    this.figures = figures;
  }

  @GetMapping("/overpayments")
  String overpayments(Model model, @AuthenticationPrincipal Account me) {
    Kept.Figure<OverpaymentReport> figure = figures.overpayments(me.area());
    OverpaymentReport report = figure.value();
    model.addAttribute("since", figure.since());
    model.addAttribute("report", report);
    model.addAttribute("charts", true);
    model.addAttribute("groupings", OverpaymentGrouping.values());
    model.addAttribute("runningTotal", runningTotal(report.byMonth()));
    return "overpayments";
  }

  /** What had been paid too much by the end of each month since the first one. */
  private static Map<String, Yuan> runningTotal(Map<String, OverpaymentSums> byMonth) {
    Map<String, Yuan> totals = new LinkedHashMap<>();
    Yuan total = Yuan.ZERO;
    for (Map.Entry<String, OverpaymentSums> month : byMonth.entrySet()) {
      total = total.plus(month.getValue().paid());
      totals.put(month.getKey(), total);
    }
    return totals;
  }
}
