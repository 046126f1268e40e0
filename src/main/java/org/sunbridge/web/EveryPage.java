package org.sunbridge.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.sunbridge.access.Account;
import org.sunbridge.definition.Definitions;
import org.sunbridge.operation.ControlQuery;
import org.sunbridge.operation.Explanations;
import org.sunbridge.operation.Kept;
import org.sunbridge.operation.Retold;
import org.sunbridge.operation.Words;

/** What every page has at hand: who is here, the words of their language, how things are shown. */
@ControllerAdvice
class EveryPage {

  private final MessageSource messages;
  private final Definitions definitions;
  private final ControlQuery control;
  private final Clock clock;

  EveryPage(MessageSource messages, Definitions definitions, ControlQuery control, Clock clock) {
    this.messages = messages;
    this.definitions = definitions;
    this.control = control;
    this.clock = clock;
  }

  @ModelAttribute
  void atHand(
      Model model,
      Locale locale,
      HttpServletRequest request,
      @AuthenticationPrincipal @Nullable Object who) {
    Words words = new Words(definitions, locale);
    model.addAttribute("me", who instanceof Account account ? account : null);
    model.addAttribute("pushHold", who instanceof Account ? control.pushHold().orElse(null) : null);
    model.addAttribute("words", words);
    model.addAttribute("explanations", new Explanations(words));
    model.addAttribute("retold", new Retold(words, locale));
    model.addAttribute("show", new Show(messages, locale, clock));
    model.addAttribute("display", Display.of(request));
    model.addAttribute("sessionSeconds", secondsOf(request.getSession(false)));
    model.addAttribute("here", "/" + request.getRequestURI().split("/", -1)[1]);
    model.addAttribute("address", address(request));
    model.addAttribute("otherLanguage", otherLanguage(request, locale));
  }

  /** As it is printed: with what the list was narrowed down to, as typed where that is no text. */
  static String address(HttpServletRequest request) {
    String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + text(query);
  }

  private static String text(String query) {
    try {
      return URLDecoder.decode(query, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Somebody wrote a percent sign that stands for nothing.
      return query;
    }
  }

  /** A filter that is left empty restricts nothing. */
  @InitBinder
  void emptyIsNothing(WebDataBinder binder) {
    binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  String tooLarge(RedirectAttributes after, Locale locale) {
    after.addFlashAttribute("refused", messages.getMessage("upload.tooLarge", null, locale));
    return "redirect:/uploads";
  }

  /** The page comes by itself once its sums are there. */
  @ExceptionHandler(Kept.StillAddingUp.class)
  String addingUp(
      Model model,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal @Nullable Object who) {
    atHand(model, locale, request, who);
    String query = request.getQueryString();
    model.addAttribute("again", request.getRequestURI() + (query == null ? "" : "?" + query));
    response.setStatus(HttpServletResponse.SC_ACCEPTED);
    return "adding-up";
  }

  /** How long a session lasts in which nothing happens; 0 without one. */
  private static int secondsOf(@Nullable HttpSession session) {
    return session == null ? 0 : session.getMaxInactiveInterval();
  }

  private static String otherLanguage(HttpServletRequest request, Locale locale) {
    String other = locale.getLanguage().equals("en") ? "zh-CN" : "en";
    // The answer to a form or to an error has no address of its own to come back to.
    boolean plain =
        request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST;
    return plain
        ? ServletUriComponentsBuilder.fromRequest(request)
            .scheme(null)
            .host(null)
            .port(null)
            .replaceQueryParam("lang", other)
            .build()
            .toUriString()
        : "/?lang=" + other;
  }
}
