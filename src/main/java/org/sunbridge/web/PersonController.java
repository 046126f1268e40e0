package org.sunbridge.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.access.Audit;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.Dossier;
import org.sunbridge.operation.PersonQuery;

/** One person, one file; people are found by what names them exactly. */
@Controller
@RequestMapping("/people")
class PersonController {

  private final PersonQuery people;
  private final Audit audit;

  PersonController(PersonQuery people, Audit audit) {
    this.people = people;
    this.audit = audit;
  }

  @GetMapping
  String form() {
    return "people";
  }

  /** Posted, so that nobody's name or number stands in an address or in a log of addresses. */
  @PostMapping
  String search(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "asked", required = false) @Nullable String asked) {
    if (asked == null) {
      model.addAttribute("missing", true);
    } else {
      model.addAttribute("found", people.search(asked, me.area()));
      model.addAttribute("most", PersonQuery.MOST);
    }
    return "people";
  }

  @GetMapping("/{id}")
  String one(Model model, @AuthenticationPrincipal Account me, @PathVariable("id") long id) {
    return shown(model, visible(id, me, Disclosure.MASKED), false);
  }

  /** One person's values as they are, for a reason that is recorded. */
  @PostMapping("/{id}/reveal")
  String reveal(
      Model model,
      @AuthenticationPrincipal Account me,
      @PathVariable("id") long id,
      @RequestParam(name = "reason", required = false) @Nullable String reason) {
    Dossier masked = visible(id, me, Disclosure.MASKED);
    if (reason == null) {
      model.addAttribute("missing", "reveal");
      return shown(model, masked, false);
    }
    audit.record(me.name(), Audit.Action.REVEAL, "person " + id, reason);
    return shown(model, visible(id, me, Disclosure.REVEALED), true);
  }

  private static String shown(Model model, Dossier dossier, boolean revealed) {
    model.addAttribute("dossier", dossier);
    model.addAttribute("person", dossier.person());
    model.addAttribute("revealed", revealed);
    return "person";
  }

  private Dossier visible(long id, Account me, Disclosure disclosure) {
    return people.dossier(id, me.area(), disclosure).orElseThrow(NotThere::new);
  }
}
