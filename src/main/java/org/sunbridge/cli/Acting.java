package org.sunbridge.cli;

import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Account;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Permission;
import org.sunbridge.access.Reason;
import org.sunbridge.domain.Refused;
import picocli.CommandLine.Option;

/** The options that say who acts, and why. */
final class Acting {

  @Option(
      names = "--as",
      paramLabel = "USER",
      required = true,
      description = "以哪个账户的名义。The account that acts.")
  String user = "";

  @Option(names = "--reason", paramLabel = "T", required = true, description = "理由。Why.")
  String reason = "";

  /**
   * The account, if it may do this.
   *
   * @throws Refused without a reason or with one that is too long, or when there is no such account
   *     or it may not
   */
  Account account(Accounts accounts, @Nullable Permission permission) {
    Reason.given(reason);
    Account account = account(accounts, user);
    if (permission != null && !account.may(permission)) {
      throw new Refused("账户 " + user + " 无权这样做。The account " + user + " may not do this.");
    }
    return account;
  }

  /**
   * Who exports unmasked values: an account that is named must be one that may, or the audit would
   * name the wrong one.
   *
   * @param name null for the system's user
   */
  static String exporting(Accounts accounts, @Nullable String name) {
    if (name == null) {
      return System.getProperty("user.name", "");
    }
    Account account = account(accounts, name);
    if (!account.may(Permission.REVEAL)) {
      throw new Refused("账户 " + name + " 无权这样做。The account " + name + " may not do this.");
    }
    return account.name();
  }

  /**
   * @throws Refused when there is no such account
   */
  static Account account(Accounts accounts, String name) {
    return accounts
        .find(name)
        .orElseThrow(
            () ->
                new Refused(
                    "没有账户 " + name + "；用 accounts add 建立。There is no account " + name + "."));
  }
}
