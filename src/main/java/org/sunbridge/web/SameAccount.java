package org.sunbridge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.sunbridge.access.Account;
import org.sunbridge.access.Accounts;

/**
 * Whoever is signed in is so as the account is now: one that was ended or changed meanwhile signs
 * in anew, and one whose password somebody else has set gets no further than choosing an own one.
 */
final class SameAccount extends OncePerRequestFilter {

  private static final List<String> ALWAYS = List.of("/assets/", "/vendor/", "/logout", "/login");

  private final Accounts accounts;

  SameAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return ALWAYS.stream().anyMatch(request.getServletPath()::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Account account = signedIn();
    if (account == null) {
      chain.doFilter(request, response);
    } else if (!accounts.isCurrent(account)) {
      leave(request);
      send(request, response, "/login?ended");
    } else if (!account.ownPassword() && !request.getServletPath().equals("/me")) {
      send(request, response, "/me");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static @Nullable Account signedIn() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Account account ? account : null;
  }

  private static void leave(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** A part of a page must not be replaced by another page. */
  private static void send(HttpServletRequest request, HttpServletResponse response, String to)
      throws IOException {
    if ("true".equals(request.getHeader("HX-Request"))) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(request.getContextPath() + to);
    }
  }
}
