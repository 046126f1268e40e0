package org.sunbridge.web;

import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.anyOf;
import static org.springframework.security.config.Customizer.withDefaults;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import java.time.Clock;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.sunbridge.access.Account;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Permission;
import org.sunbridge.access.Tokens;

/** Who gets to which page. What is not named here needs a signed-in account. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Everything comes from here; nothing is inline. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
          + " frame-ancestors 'none'";

  @Bean
  AuthenticationProvider signIn(Accounts accounts, Audit audit, Clock clock) {
    return new SignIn(accounts, audit, new SignInThrottle(clock));
  }

  @Bean
  CookieSameSiteSupplier cookiesStayHere() {
    return CookieSameSiteSupplier.ofLax();
  }

  /** Programs sign in with every request; they have no session, so nothing can be forged in one. */
  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, AuthenticationProvider signIn, Tokens tokens)
      throws Exception {
    return http.securityMatcher("/api/**")
        .authenticationProvider(signIn)
        .addFilterBefore(new BearerSignIn(tokens), BasicAuthenticationFilter.class)
        .addFilterAfter(new OwnPassword(), BasicAuthenticationFilter.class)
        .authorizeHttpRequests(ApiAccess::rules)
        .httpBasic(basic -> basic.authenticationEntryPoint(ApiProblems::signInFirst))
        .exceptionHandling(
            refused ->
                refused.accessDeniedHandler(
                    (request, response, why) ->
                        ApiProblems.write(
                            response, HttpStatus.FORBIDDEN, "您无权这样做。You may not do this.")))
        .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  /**
   * Whether it works at all, anybody may ask. The figures tell nothing of people: they are for
   * programs on this machine without signing in, and for whoever may see the runs.
   */
  @Bean
  @Order(1)
  SecurityFilterChain monitoring(HttpSecurity http, AuthenticationProvider signIn)
      throws Exception {
    return http.securityMatcher("/actuator/**")
        .authenticationProvider(signIn)
        .addFilterAfter(new OwnPassword(), BasicAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health")
                    .permitAll()
                    .anyRequest()
                    .access(anyOf(hasAuthority(Permission.SEE_RUNS.name()), new FromHere())))
        .httpBasic(basic -> basic.realmName("Sunbridge"))
        .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http, AuthenticationProvider signIn, Accounts accounts, Audit audit)
      throws Exception {
    return http.authenticationProvider(signIn)
        .addFilterBefore(new SameAccount(accounts), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/login",
                        "/first",
                        "/display",
                        "/assets/**",
                        "/vendor/**",
                        "/error",
                        DatabaseGone.PAGE)
                    .permitAll()
                    .requestMatchers("/accounts/**")
                    .hasAuthority(Permission.KEEP_ACCOUNTS.name())
                    .requestMatchers(
                        POST,
                        "/findings/bulk/**",
                        "/findings/bulk",
                        "/findings/*/approve",
                        "/findings/*/reject",
                        "/findings/*/pause",
                        "/findings/*/not-same",
                        "/findings/*/undo",
                        "/findings/*/recover")
                    .hasAuthority(Permission.DECIDE.name())
                    .requestMatchers(
                        POST,
                        "/findings/*/reveal",
                        "/findings/*/appeal",
                        "/people/*/reveal",
                        "/deliveries/*/rejects",
                        "/deliveries/*/rows/*/reveal")
                    .hasAuthority(Permission.REVEAL.name())
                    .requestMatchers(POST, "/deliveries/*/mend", "/deliveries/*/mended")
                    .hasAuthority(Permission.HAND_IN.name())
                    .requestMatchers(POST, "/findings/*/verify")
                    .hasAuthority(Permission.VERIFY.name())
                    .requestMatchers(
                        "/findings/**",
                        "/people/**",
                        "/deliveries/*/rows/**",
                        "/overpayments",
                        "/screening",
                        "/ledger/**",
                        "/indicators/**",
                        "/checks/**",
                        "/expiring")
                    .hasAuthority(Permission.SEE_FINDINGS.name())
                    .requestMatchers("/audit/**")
                    .hasAuthority(Permission.SEE_AUDIT.name())
                    .requestMatchers("/tokens/**")
                    .hasAuthority(Permission.KEEP_TOKENS.name())
                    .requestMatchers("/what-if")
                    .hasAuthority(Permission.TRY_OUT.name())
                    .requestMatchers("/uploads/*/guess")
                    .hasAuthority(Permission.PROPOSE_MAPPING.name())
                    .requestMatchers("/uploads/**")
                    .hasAuthority(Permission.HAND_IN.name())
                    .requestMatchers(POST, "/runs/*/release", "/runs/*/discard")
                    .hasAuthority(Permission.RELEASE.name())
                    .requestMatchers(
                        POST, "/runs/*/stop", "/runs/*/abandon", "/control/**", "/alerts/**")
                    .hasAuthority(Permission.CONTROL.name())
                    .requestMatchers(POST, "/runs/*/restart", "/runs/*/rerun")
                    .hasAuthority(Permission.RESTART.name())
                    .requestMatchers("/schedules/edit")
                    .hasAuthority(Permission.PLAN_RUNS.name())
                    .requestMatchers(POST, "/schedules/**")
                    .hasAuthority(Permission.PLAN_RUNS.name())
                    .requestMatchers(
                        "/runs/**",
                        "/schedules",
                        "/slots",
                        "/definitions/**",
                        "/outbox",
                        "/control",
                        "/alerts",
                        "/health",
                        "/scorecard")
                    .hasAuthority(Permission.SEE_RUNS.name())
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .failureHandler(
                        (request, response, failure) ->
                            response.sendRedirect(
                                request.getContextPath()
                                    + (failure instanceof LockedException
                                        ? "/login?locked"
                                        : "/login?wrong"))))
        .logout(
            out ->
                out.logoutSuccessUrl("/login?out")
                    .addLogoutHandler(
                        (request, response, who) -> {
                          if (who != null && who.getPrincipal() instanceof Account account) {
                            audit.record(account.name(), Audit.Action.SIGN_OUT, "", "");
                          }
                        }))
        // A part of a page must not be replaced by the sign-in page.
        .exceptionHandling(
            unknown ->
                unknown
                    .accessDeniedHandler(new TooLate())
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        new RequestHeaderRequestMatcher("HX-Request", "true")))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .csrf(withDefaults())
        .build();
  }
}
