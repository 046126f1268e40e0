package org.sunbridge.web;

import java.util.List;
import java.util.function.Supplier;
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
import org.sunbridge.access.Accounts;
import org.sunbridge.access.AccountsOnRecord;
import org.sunbridge.access.ListedAccount;
import org.sunbridge.access.Reason;
import org.sunbridge.access.Role;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;

/** Who may sign in, as what, and for which streets. */
@Controller
@RequestMapping("/accounts")
class AccountController {

  private final Accounts accounts;
  private final AccountsOnRecord onRecord;
  private final Definitions definitions;

  AccountController(Accounts accounts, AccountsOnRecord onRecord, Definitions definitions) {
    this.accounts = accounts;
    this.onRecord = onRecord;
    this.definitions = definitions;
  }

  /** What was typed about an account; nothing of it need be acceptable. */
  record Typed(
      @Nullable String name,
      @Nullable String displayName,
      @Nullable Role role,
      @Nullable List<String> street) {

    List<String> streets() {
      return street == null ? List.of() : street;
    }

    Role chosen() {
      if (role == null) {
        throw new Refused("请选择角色。 Choose a role.");
      }
      return role;
    }

    String shown() {
      return displayName == null ? "" : displayName;
    }
  }

  /** A password that is shown once. */
  record Once(String account, String password) {}

  @GetMapping
  String list(Model model, @AuthenticationPrincipal Account me) {
    List<ListedAccount> all = accounts.all();
    model.addAttribute("accounts", all);
    model.addAttribute("open", all.stream().filter(one -> !one.isEnded()).count());
    choices(model, me);
    return "accounts";
  }

  @PostMapping
  String add(
      Model model, @AuthenticationPrincipal Account me, Typed typed, RedirectAttributes after) {
    String name = typed.name() == null ? "" : typed.name();
    try {
      String once =
          onRecord.invite(me.name(), name, typed.shown(), typed.chosen(), typed.streets());
      after.addFlashAttribute("once", new Once(name, once));
      return "redirect:/accounts";
    } catch (Refused e) {
      // What was typed stays.
      model.addAttribute("refused", e.getMessage());
      model.addAttribute("typed", typed);
      return list(model, me);
    }
  }

  @GetMapping("/{name}")
  String one(Model model, @AuthenticationPrincipal Account me, @PathVariable("name") String name) {
    model.addAttribute("listed", accounts.listed(name).orElseThrow(NotThere::new));
    choices(model, me);
    return "account";
  }

  @PostMapping("/{name}")
  String change(
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      Typed typed,
      RedirectAttributes after) {
    String next =
        done(
            name,
            after,
            "accounts.changed",
            () -> {
              onRecord.change(me.name(), name, typed.shown(), typed.chosen(), typed.streets());
              return null;
            });
    if (after.getFlashAttributes().containsKey("refused")) {
      after.addFlashAttribute("typed", typed);
    }
    return next;
  }

  @PostMapping("/{name}/reset")
  String reset(
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      RedirectAttributes after) {
    return done(
        name, after, "accounts.wasReset", () -> new Once(name, onRecord.reset(me.name(), name)));
  }

  @PostMapping("/{name}/end")
  String end(
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return done(
        name,
        after,
        "accounts.ended",
        () -> {
          onRecord.end(me.name(), name, Reason.given(reason));
          return null;
        });
  }

  @PostMapping("/{name}/reopen")
  String reopen(
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      @RequestParam(name = "reason", required = false) @Nullable String reason,
      RedirectAttributes after) {
    return done(
        name,
        after,
        "accounts.reopened",
        () -> {
          onRecord.reopen(me.name(), name, Reason.given(reason));
          return null;
        });
  }

  private static String done(
      String name, RedirectAttributes after, String done, Supplier<@Nullable Once> deed) {
    try {
      Once once = deed.get();
      after.addFlashAttribute("done", done);
      if (once != null) {
        after.addFlashAttribute("once", once);
      }
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    after.addAttribute("name", name);
    return "redirect:/accounts/{name}";
  }

  private void choices(Model model, Account me) {
    model.addAttribute("roles", Role.values());
    model.addAttribute("streets", Streets.of(definitions, me));
  }
}
