package org.sunbridge.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Refused;

/**
 * How the first administrator comes in where there is no account yet: by a code that only whoever
 * started the program can read. It is made for this process, good for one account, and given up
 * after a few wrong ones. Thread-safe.
 */
public final class FirstAdministrator {

  private static final int WRONG_ALLOWED = 5;

  private final Accounts accounts;
  private final AccountsOnRecord onRecord;
  private @Nullable String code;
  private int wrong;

  FirstAdministrator(Accounts accounts, AccountsOnRecord onRecord) {
    this.accounts = accounts;
    this.onRecord = onRecord;
  }

  /** The code to be printed on the console; empty when there are accounts. */
  public synchronized Optional<String> code() {
    if (!accounts.isEmpty()) {
      return Optional.empty();
    }
    if (code == null && wrong < WRONG_ALLOWED) {
      code = new Passwords().made();
    }
    return Optional.ofNullable(code);
  }

  /** Whether somebody must come in by the code before anybody can sign in. */
  public boolean isAwaited() {
    return accounts.isEmpty();
  }

  /**
   * @throws Refused when there is an account already, the code is not the one that was printed, or
   *     name or password are not acceptable
   */
  public synchronized Account make(
      String given, String name, String displayName, CharSequence password) {
    if (!accounts.isEmpty()) {
      throw new Refused("已经有账户了，请登录。 There are accounts already; sign in.");
    }
    if (code == null || !same(code, given.strip())) {
      wrong++;
      code = wrong < WRONG_ALLOWED ? code : null;
      throw new Refused(
          code != null
              ? "代码不对。代码在启动程序的窗口里，启动时打印一次。"
                  + " That is not the code; it was printed where the program was started."
              : "代码已作废。请重新启动程序，用新打印的代码；或者用命令 accounts add 建立账户。"
                  + " There is no such code any more; start the program again, or use accounts"
                  + " add.");
    }
    Account made = onRecord.add(name, name, displayName, Role.ADMINISTRATOR, List.of(), password);
    code = null;
    return made;
  }

  private static boolean same(String code, String given) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
