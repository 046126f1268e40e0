package org.sunbridge.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.domain.LedgerPart;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.Kept;
import org.sunbridge.operation.LedgerFilter;
import org.sunbridge.operation.LedgerPerson;
import org.sunbridge.operation.LedgerQuery;

/** Why a month's ledger pays what it pays. */
@Controller
@RequestMapping("/ledger")
class LedgerController {

  private final LedgerQuery ledgers;
  private final Figures figures;

  LedgerController(LedgerQuery ledgers, Figures figures) {
    this.ledgers = ledgers;
    this.figures = figures;
  }

  @GetMapping
  String month(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "month", required = false) @Nullable String asked) {
    List<String> months = ledgers.months();
    if (asked != null && !months.contains(asked)) {
      throw new NotThere();
    }
    model.addAttribute("months", months);
    if (!months.isEmpty()) {
      String month = asked == null ? months.get(0) : asked;
      model.addAttribute("month", month);
      Kept.Figure<Figures.Ledger> figure = figures.ledger(month, me.area());
      Figures.Ledger ledger = figure.value();
      model.addAttribute("since", figure.since());
      model.addAttribute("accounts", List.of(ledger.due(), ledger.change()));
      model.addAttribute("streets", ledger.streets());
    }
    return "ledger";
  }

  @GetMapping("/people")
  String people(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "month") String month,
      @RequestParam(name = "benefit") String benefit,
      @RequestParam(name = "account") LedgerAccount account,
      @RequestParam(name = "part") LedgerPart part,
      @RequestParam(name = "street", required = false) @Nullable String street,
      Place place) {
    LedgerFilter filter = new LedgerFilter(month, benefit, account, part, street);
    Address address =
        Address.of("/ledger/people")
            .with("month", month)
            .with("benefit", benefit)
            .with("account", account)
            .with("part", part)
            .with("street", street);
    model.addAttribute("filter", filter);
    model.addAttribute(
        "page",
        PageOf.read(
            new PageOf.Source<>(
                (key, limit) -> ledgers.after(filter, me.area(), key, limit, Disclosure.MASKED),
                (key, limit) -> ledgers.before(filter, me.area(), key, limit, Disclosure.MASKED),
                LedgerPerson::id,
                0),
            place,
            address));
    return "ledger-people";
  }
}
