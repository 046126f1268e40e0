package org.sunbridge.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form that comes after its session has ended is not forbidden, it is late: whoever sent it is
 * asked to sign in, and told that nothing was done.
 */
final class TooLate implements AccessDeniedHandler {

  private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    boolean isLate = why instanceof CsrfException && request.getUserPrincipal() == null;
    if (isLate && !"true".equals(request.getHeader("HX-Request"))) {
      response.sendRedirect(request.getContextPath() + "/login?late");
    } else if (isLate) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      forbidden.handle(request, response, why);
    }
  }
}
