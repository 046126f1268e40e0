package org.sunbridge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunbridge.access.FirstAdministrator;
import org.sunbridge.domain.Refused;

/** The door of an installation that nobody has an account of yet. */
@Controller
@RequestMapping("/first")
class FirstAdministratorController {

  private final FirstAdministrator first;

  FirstAdministratorController(FirstAdministrator first) {
    this.first = first;
  }

  @InitBinder("password")
  void asTyped(WebDataBinder binder) {
    binder.registerCustomEditor(String.class, new AsTyped());
  }

  @GetMapping
  String door() {
    return first.isAwaited() ? "first" : "redirect:/login";
  }

  @PostMapping
  String make(
      Model model,
      @RequestParam(name = "code", required = false) @Nullable String code,
      @RequestParam(name = "name", required = false) @Nullable String name,
      @RequestParam(name = "displayName", required = false) @Nullable String displayName,
      @RequestParam(name = "password", required = false) @Nullable String password,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes after) {
    try {
      first.make(given(code), given(name), given(displayName), given(password));
    } catch (Refused e) {
      model.addAttribute("refused", e.getMessage());
      model.addAttribute("name", name);
      model.addAttribute("displayName", displayName);
      return "first";
    }
    // Where somebody wanted to go before is not where an administrator begins.
    new HttpSessionRequestCache().removeRequest(request, response);
    after.addFlashAttribute("done", "first.done");
    return "redirect:/login";
  }

  private static String given(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
