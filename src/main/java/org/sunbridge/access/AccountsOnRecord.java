package org.sunbridge.access;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done to accounts, and its line in the audit: both, or neither. Each method names who does
 * it and refuses as the one of {@link Accounts} does. Thread-safe.
 */
public final class AccountsOnRecord {

  private final Accounts accounts;
  private final Audit audit;
  private final TransactionTemplate one;

  AccountsOnRecord(Accounts accounts, Audit audit, PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.audit = audit;
    this.one = new TransactionTemplate(transactions);
  }

  public Account add(
      String by,
      String name,
      String displayName,
      Role role,
      List<String> divisions,
      CharSequence password) {
    return done(
        by,
        Audit.Action.ADD_ACCOUNT,
        subject(name, role, divisions),
        "",
        () -> accounts.add(name, displayName, role, divisions, password));
  }

  /**
   * @return the password to sign in with once
   */
  public String invite(
      String by, String name, String displayName, Role role, List<String> divisions) {
    return done(
        by,
        Audit.Action.ADD_ACCOUNT,
        subject(name, role, divisions),
        "",
        () -> accounts.invite(name, displayName, role, divisions));
  }

  public void change(
      String by, String name, String displayName, Role role, List<String> divisions) {
    done(
        by,
        Audit.Action.CHANGE_ACCOUNT,
        subject(name, role, divisions),
        "",
        () -> {
          accounts.change(name, displayName, role, divisions);
          return name;
        });
  }

  public void end(String by, String name, String reason) {
    done(
        by,
        Audit.Action.END_ACCOUNT,
        name,
        reason,
        () -> {
          accounts.end(name);
          return name;
        });
  }

  public void reopen(String by, String name, String reason) {
    done(
        by,
        Audit.Action.REOPEN_ACCOUNT,
        name,
        reason,
        () -> {
          accounts.reopen(name);
          return name;
        });
  }

  /**
   * @return the password to sign in with once
   */
  public String reset(String by, String name) {
    return done(by, Audit.Action.RESET_PASSWORD, name, "", () -> accounts.reset(name));
  }

  public void setPassword(String by, String name, CharSequence password) {
    done(
        by,
        Audit.Action.RESET_PASSWORD,
        name,
        "",
        () -> {
          accounts.setPassword(name, password);
          return name;
        });
  }

  /** The owner's own doing. */
  public Account choosePassword(String name, CharSequence old, CharSequence chosen) {
    return done(
        name,
        Audit.Action.CHOOSE_PASSWORD,
        name,
        "",
        () -> accounts.choosePassword(name, old, chosen));
  }

  private <T> T done(
      String by, Audit.Action action, String subject, String reason, Supplier<T> deed) {
    return Objects.requireNonNull(
        one.execute(
            status -> {
              T done = deed.get();
              audit.record(by, action, subject, reason);
              return done;
            }));
  }

  private static String subject(String name, Role role, List<String> divisions) {
    return (name + " " + role + " " + String.join(",", divisions)).strip();
  }
}
