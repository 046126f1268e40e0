package org.sunbridge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets in what a program on this machine asks, but not what a proxy here passes on. */
final class FromHere implements AuthorizationManager<RequestAuthorizationContext> {

  private static final String[] PASSED_ON = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"};

  @Override
  public AuthorizationDecision check(
      Supplier<Authentication> who, RequestAuthorizationContext asked) {
    return new AuthorizationDecision(isFromHere(asked.getRequest()));
  }

  private static boolean isFromHere(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && Stream.of(PASSED_ON).allMatch(header -> request.getHeader(header) == null);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
