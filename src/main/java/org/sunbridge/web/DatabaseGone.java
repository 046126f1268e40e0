package org.sunbridge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.sunbridge.operation.DatabaseAnswers;

/**
 * While the database is away nobody can be signed in, and every page would wait for it and break.
 * Whoever comes is told so at once, and since when; who they are is not asked.
 */
final class DatabaseGone extends OncePerRequestFilter {

  static final String PAGE = "/gone";

  private static final List<String> WITHOUT_DATABASE =
      List.of("/assets/", "/vendor/", "/actuator/", "/error", PAGE);

  private final DatabaseAnswers database;

  DatabaseGone(DatabaseAnswers database) {
    this.database = database;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return WITHOUT_DATABASE.stream().anyMatch(request.getServletPath()::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // What was heard last costs nothing; only when that was bad it is asked again.
    if (database.lastHeard().isEmpty() || database.goneSince().isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, "15");
    if (request.getServletPath().startsWith("/api/")) {
      ApiProblems.write(
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          "数据库没有应答，请稍后再试。The database does not answer: try again later.");
      return;
    }
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    request.getRequestDispatcher(PAGE).forward(new Nobody(request), response);
  }

  /** The same request of somebody unknown who only looks. */
  private static final class Nobody extends HttpServletRequestWrapper {

    Nobody(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
      return create ? super.getSession(true) : null;
    }
  }
}
