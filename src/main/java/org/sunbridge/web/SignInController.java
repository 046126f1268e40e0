package org.sunbridge.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. */
@Controller
class SignInController {

  @GetMapping("/login")
  String login(Model model, @RequestParam Map<String, String> address) {
    for (String reason : new String[] {"wrong", "locked", "out"}) {
      model.addAttribute(reason, address.containsKey(reason));
    }
    return "login";
  }
}
