package org.sunbridge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Light, dark or in high contrast; larger text. */
@Controller
@RequestMapping("/display")
class DisplayController {

  @GetMapping
  String choices(Model model) {
    model.addAttribute("themes", Display.THEMES);
    model.addAttribute("texts", Display.TEXTS);
    return "display";
  }

  @PostMapping
  String choose(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(name = "theme", required = false) @Nullable String theme,
      @RequestParam(name = "text", required = false) @Nullable String text,
      @RequestParam(name = "keys", required = false) @Nullable String keys,
      RedirectAttributes after) {
    keep(request, response, Display.THEME, theme, Display.THEMES);
    keep(request, response, Display.TEXT, text, Display.TEXTS);
    keep(request, response, Display.KEYS, keys, Display.OFF);
    after.addFlashAttribute("done", "display.kept");
    return "redirect:/display";
  }

  private static void keep(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      @Nullable String value,
      List<String> known) {
    boolean isChosen = value != null && known.contains(value);
    ResponseCookie cookie =
        ResponseCookie.from(name, isChosen ? value : "")
            .path(request.getContextPath() + "/")
            .maxAge(isChosen ? Duration.ofDays(365) : Duration.ZERO)
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
