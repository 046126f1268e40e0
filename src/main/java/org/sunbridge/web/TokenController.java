package org.sunbridge.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
import org.sunbridge.access.Audit;
import org.sunbridge.access.Role;
import org.sunbridge.access.Tokens;
import org.sunbridge.domain.Refused;

/** What programs sign in with. */
@Controller
@RequestMapping("/tokens")
class TokenController {

  private final Tokens tokens;
  private final Audit audit;

  TokenController(Tokens tokens, Audit audit) {
    this.tokens = tokens;
    this.audit = audit;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("tokens", tokens.all());
    model.addAttribute("roles", Role.values());
    return "tokens";
  }

  /** The token itself is shown on this answer and never again. */
  @PostMapping
  String add(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam("name") String name,
      @RequestParam("account") String account,
      @RequestParam("role") Role role,
      @RequestParam(name = "divisions", required = false) @Nullable String divisions,
      @RequestParam("days") int days) {
    try {
      List<String> area =
          divisions == null ? List.of() : Arrays.asList(divisions.strip().split("[,，\\s]+"));
      model.addAttribute(
          "made",
          tokens.add(new Tokens.Wish(name, account, role, area, Duration.ofDays(days)), me.name()));
      audit.record(me.name(), Audit.Action.ADD_TOKEN, "token " + name, account);
    } catch (Refused e) {
      model.addAttribute("refused", e.getMessage());
    } catch (IllegalArgumentException e) {
      model.addAttribute("refused", "街镇代码须为 6、9 或 12 位数字。A division code has 6, 9 or 12 digits.");
    }
    return list(model);
  }

  @PostMapping("/{name}/end")
  String end(
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      RedirectAttributes after) {
    try {
      tokens.end(name);
      audit.record(me.name(), Audit.Action.END_TOKEN, "token " + name, "");
      after.addFlashAttribute("done", "tokens.ended");
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    return "redirect:/tokens";
  }
}
