package org.sunbridge.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.definition.Definitions;
import org.sunbridge.operation.ExpiringCertificate;
import org.sunbridge.operation.ExpiringQuery;
import org.sunbridge.operation.Kept;

/** Whose certificates are about to expire, those first who would lose most. */
@Controller
class ExpiringController {

  private static final List<String> REMINDERS = List.of("MONTHS_1", "MONTHS_3", "MONTHS_6");

  private final Figures figures;
  private final Definitions definitions;

  ExpiringController(Figures figures, Definitions definitions) {
    this.figures = figures;
    this.definitions = definitions;
  }

  @GetMapping("/expiring")
  String list(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      @RequestParam(name = "street", required = false) @Nullable String street,
      Place place) {
    Kept.Figure<List<ExpiringCertificate>> figure = figures.expiring(me.area());
    List<ExpiringCertificate> all =
        figure.value().stream()
            .filter(one -> reason == null || one.reason().equals(reason))
            .filter(one -> street == null || one.division().startsWith(street))
            .toList();
    model.addAttribute("since", figure.since());
    model.addAttribute("reminders", REMINDERS);
    model.addAttribute("reason", reason);
    model.addAttribute("street", street);
    model.addAttribute("streets", Streets.of(definitions, me));
    model.addAttribute("count", all.size());
    model.addAttribute(
        "page",
        PageOf.read(
            new PageOf.Source<>(
                (key, limit) -> ExpiringQuery.after(all, key, limit),
                (key, limit) -> ExpiringQuery.before(all, key, limit),
                ExpiringCertificate::finding,
                0),
            place,
            Address.of("/expiring").with("reason", reason).with("street", street)));
    return "expiring";
  }
}
