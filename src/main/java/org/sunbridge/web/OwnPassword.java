package org.sunbridge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.sunbridge.access.Account;

/** A password that somebody else has set opens no program's way in, only the page to choose one. */
final class OwnPassword extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null && who.getPrincipal() instanceof Account account && !account.ownPassword()) {
      ApiProblems.write(
          response,
          HttpStatus.FORBIDDEN,
          "请先在网页上登录，换成自己的密码。Sign in on the pages first, and choose a password of your own.");
    } else {
      chain.doFilter(request, response);
    }
  }
}
