package org.sunbridge.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.FirstAdministrator;

/** The door. */
@Controller
class SignInController {

  private final FirstAdministrator first;

  SignInController(FirstAdministrator first) {
    this.first = first;
  }

  @GetMapping("/login")
  String login(Model model, @RequestParam Map<String, String> address) {
    if (first.isAwaited()) {
      return "redirect:/first";
    }
    for (String reason : new String[] {"wrong", "locked", "out", "ended", "late"}) {
      model.addAttribute(reason, address.containsKey(reason));
    }
    return "login";
  }
}
