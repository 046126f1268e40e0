package org.sunbridge.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.operation.Kept;
import org.sunbridge.operation.SourceScore;

/** How well each source delivers. */
@Controller
class ScorecardController {

  private static final List<Integer> SPANS = List.of(30, 90, 365);

  private final Figures figures;

  ScorecardController(Figures figures) {
    this.figures = figures;
  }

  @GetMapping("/scorecard")
  String show(Model model, @RequestParam(name = "days", defaultValue = "90") int days) {
    int span = SPANS.contains(days) ? days : 90;
    Kept.Figure<List<SourceScore>> scores = figures.scores(span);
    model.addAttribute("since", scores.since());
    model.addAttribute("scores", scores.value());
    model.addAttribute("days", span);
    model.addAttribute("spans", SPANS);
    return "scorecard";
  }
}
