package org.sunbridge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.sunbridge.access.TokenInUse;
import org.sunbridge.access.Tokens;

/** Lets programs in by their token. */
final class BearerSignIn extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;

  BearerSignIn(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.startsWith(SCHEME)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Tokens.Program> program =
        tokens.authenticate(header.substring(SCHEME.length()).strip());
    if (program.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      ApiProblems.write(
          response, HttpStatus.UNAUTHORIZED, "令牌无效或已到期。The token is not valid, or is over.");
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignIn.signedIn(program.get().account()));
    SecurityContextHolder.setContext(context);
    TokenInUse.begin(program.get().token());
    try {
      chain.doFilter(request, response);
    } finally {
      TokenInUse.end();
    }
  }
}
