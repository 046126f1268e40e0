package org.sunbridge.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.sunbridge.access.Permission;

/**
 * What a program needs for each part of the interface. What concerns every street is not for a
 * token that is good for some only: it lacks these permissions.
 */
final class ApiAccess {

  private ApiAccess() {}

  static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        // How the interface looks is no secret.
        .requestMatchers(GET, "/api/v1/openapi", "/api/v1/openapi/**", "/api/v1/openapi.yaml")
        .permitAll()
        .requestMatchers(POST, "/api/v1/deliveries")
        .hasAuthority(Permission.HAND_IN.name())
        .requestMatchers(POST, "/api/v1/schedules/*/runs")
        .hasAuthority(Permission.PLAN_RUNS.name())
        .requestMatchers(POST, "/api/v1/findings/**")
        .hasAuthority(Permission.DECIDE.name())
        .requestMatchers("/api/v1/findings/**")
        .hasAuthority(Permission.SEE_FINDINGS.name())
        .requestMatchers(POST, "/api/v1/runs/*/release", "/api/v1/runs/*/discard")
        .hasAuthority(Permission.RELEASE.name())
        .requestMatchers(POST, "/api/v1/runs/*/restart", "/api/v1/runs/*/rerun")
        .hasAuthority(Permission.RESTART.name())
        .requestMatchers(POST, "/api/v1/runs/**")
        .hasAuthority(Permission.CONTROL.name())
        .requestMatchers(POST, "/api/v1/feeds/**", "/api/v1/pushes/**", "/api/v1/alerts/**")
        .hasAuthority(Permission.CONTROL.name())
        .requestMatchers(
            "/api/v1/runs/**",
            "/api/v1/slots",
            "/api/v1/feeds",
            "/api/v1/pushes",
            "/api/v1/alerts",
            "/api/v1/scorecard")
        .hasAuthority(Permission.SEE_RUNS.name())
        .anyRequest()
        .authenticated();
  }
}
