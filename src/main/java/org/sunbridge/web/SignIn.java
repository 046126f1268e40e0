package org.sunbridge.web;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.sunbridge.access.Account;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;

/** Lets people in by their account, and records who came and who was turned away. */
final class SignIn implements AuthenticationProvider {

  private final Accounts accounts;
  private final Audit audit;
  private final SignInThrottle throttle;

  SignIn(Accounts accounts, Audit audit, SignInThrottle throttle) {
    this.accounts = accounts;
    this.audit = audit;
    this.throttle = throttle;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName();
    if (throttle.rests(name)) {
      throw new LockedException("too many wrong passwords");
    }
    Optional<Account> account = accounts.authenticate(name, String.valueOf(asked.getCredentials()));
    if (account.isEmpty()) {
      throttle.failed(name);
      // What was typed for a name that nobody has may well be a password.
      String known = accounts.find(name).map(Account::name).orElse("?");
      audit.record(known, Audit.Action.SIGN_IN_REFUSED, "", "");
      throw new BadCredentialsException("no such account and password");
    }
    throttle.succeeded(name);
    audit.record(name, Audit.Action.SIGN_IN, "", "");
    return signedIn(account.get());
  }

  /** Somebody as whom every page knows them. */
  static Authentication signedIn(Account account) {
    List<SimpleGrantedAuthority> permissions =
        account.permissions().stream()
            .map(permission -> new SimpleGrantedAuthority(permission.name()))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(account, null, permissions);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
