package org.sunbridge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunbridge.access.Account;
import org.sunbridge.access.AccountsOnRecord;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Token;
import org.sunbridge.access.Tokens;
import org.sunbridge.domain.Refused;

/** The own account: what it may do, its password, and the programs that act in its name. */
@Controller
@RequestMapping("/me")
class MyAccountController {

  private final AccountsOnRecord onRecord;
  private final Tokens tokens;
  private final Audit audit;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  MyAccountController(AccountsOnRecord onRecord, Tokens tokens, Audit audit) {
    this.onRecord = onRecord;
    this.tokens = tokens;
    this.audit = audit;
  }

  @InitBinder({"old", "chosen", "again"})
  void asTyped(WebDataBinder binder) {
    binder.registerCustomEditor(String.class, new AsTyped());
  }

  @ModelAttribute("tokens")
  List<Token> tokens(@AuthenticationPrincipal Account me) {
    return tokens.of(me.name());
  }

  @GetMapping
  String mine() {
    return "me";
  }

  /** Whoever a program acts for may end that at any time. */
  @PostMapping("/tokens/{name}/end")
  String end(
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      RedirectAttributes after) {
    try {
      tokens.end(name, me.name());
      audit.record(me.name(), Audit.Action.END_TOKEN, "token " + name, "");
      after.addFlashAttribute("done", "tokens.ended");
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    return "redirect:/me";
  }

  /** Asked by a page whose reader wants to go on: the session begins to count anew. */
  @GetMapping("/here")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void here() {}

  @PostMapping
  String choose(
      Model model,
      @AuthenticationPrincipal Account me,
      @RequestParam(name = "old", required = false) @Nullable String old,
      @RequestParam(name = "chosen", required = false) @Nullable String chosen,
      @RequestParam(name = "again", required = false) @Nullable String again,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes after) {
    try {
      if (old == null || chosen == null) {
        throw new Refused("请填写原密码和新密码。 Give the old password and a new one.");
      }
      if (!chosen.equals(again)) {
        throw new Refused("两次填写的新密码不一样。 The new password was not the same twice.");
      }
      signIn(onRecord.choosePassword(me.name(), old, chosen), request, response);
    } catch (Refused e) {
      model.addAttribute("refused", e.getMessage());
      return "me";
    }
    after.addFlashAttribute("done", "me.chosen");
    return "redirect:/me";
  }

  /** Whoever chose the password goes on; other sessions of the account end. */
  private void signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignIn.signedIn(account));
    SecurityContextHolder.setContext(context);
    request.changeSessionId();
    sessions.saveContext(context, request, response);
  }
}
