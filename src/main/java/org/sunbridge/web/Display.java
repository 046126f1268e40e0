package org.sunbridge.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * How somebody wants the pages to look; kept by the browser, so that it holds before signing in
 * too.
 *
 * @param theme one of {@link #THEMES}; null follows the system
 * @param text one of {@link #TEXTS}; null is as large as the browser says
 * @param keys {@code off} where single letters do nothing: who speaks to a computer, or whose hand
 *     trembles, would set them off; else null
 */
public record Display(@Nullable String theme, @Nullable String text, @Nullable String keys) {

  static final String THEME = "theme";
  static final String TEXT = "text";
  static final List<String> THEMES = List.of("light", "dark", "contrast");
  static final List<String> TEXTS = List.of("large", "huge");

  static final String KEYS = "keys";
  static final List<String> OFF = List.of("off");

  static Display of(HttpServletRequest request) {
    return new Display(
        kept(request, THEME, THEMES), kept(request, TEXT, TEXTS), kept(request, KEYS, OFF));
  }

  private static @Nullable String kept(
      HttpServletRequest request, String name, List<String> known) {
    return Optional.ofNullable(WebUtils.getCookie(request, name))
        .map(Cookie::getValue)
        .filter(known::contains)
        .orElse(null);
  }
}
