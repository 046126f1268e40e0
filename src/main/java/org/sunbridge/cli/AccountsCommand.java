package org.sunbridge.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Account;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.AccountsOnRecord;
import org.sunbridge.access.ListedAccount;
import org.sunbridge.access.Reason;
import org.sunbridge.access.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the page of accounts does, for whoever has the machine; each is on the audit. */
@Command(
    name = "accounts",
    mixinStandardHelpOptions = true,
    description = {"管理账户。", "Manage accounts."},
    synopsisSubcommandLabel = "COMMAND")
final class AccountsCommand {

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "建立账户；密码从 SUNBRIDGE_NEW_PASSWORD、终端或标准输入读取。",
        "Add an account; the password comes from SUNBRIDGE_NEW_PASSWORD, the terminal or standard"
            + " input."
      })
  int add(
      @Parameters(paramLabel = "NAME", description = "登录名。The name to sign in with.") String name,
      @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
          Role role,
      @Option(names = "--display-name", description = "显示的姓名。The name shown.", defaultValue = "")
          String displayName,
      @Option(
              names = "--division",
              paramLabel = "CODE",
              description = "街镇代码，可写多次；调查员必填，其他角色不写。A surveyor's street; others have none.")
          @Nullable List<String> divisions)
      throws IOException {
    String password = NewPassword.given();
    try (Workplace workplace = Workplace.forQuestions()) {
      Account account =
          workplace
              .get(AccountsOnRecord.class)
              .add(
                  user(),
                  name,
                  displayName.isBlank() ? name : displayName,
                  role,
                  divisions == null ? new ArrayList<>() : divisions,
                  password);
      System.out.println("account " + account.name() + "  " + account.role());
      return 0;
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {"列出账户。", "List the accounts."})
  int list() {
    try (Workplace workplace = Workplace.forQuestions()) {
      for (ListedAccount listed : workplace.get(Accounts.class).all()) {
        Account account = listed.account();
        System.out.printf(
            "%-20s %-13s %-6s %s  %s%n",
            account.name(),
            account.role(),
            listed.isEnded() ? "ended" : account.ownPassword() ? "open" : "reset",
            account.displayName(),
            String.join(",", account.area().divisions()));
      }
      return 0;
    }
  }

  @Command(
      name = "change",
      mixinStandardHelpOptions = true,
      description = {"更改账户的角色、街镇或姓名；已登录的须重新登录。", "Change role, streets or the name shown."})
  int change(
      @Parameters(paramLabel = "NAME", description = "登录名。The account.") String name,
      @Option(names = "--role", description = "${COMPLETION-CANDIDATES}") @Nullable Role role,
      @Option(names = "--display-name", description = "显示的姓名。The name shown.")
          @Nullable String displayName,
      @Option(
              names = "--division",
              paramLabel = "CODE",
              description = "所属街镇代码，可写多次，代替原有的。Streets, instead of those it had.")
          @Nullable List<String> divisions) {
    try (Workplace workplace = Workplace.forQuestions()) {
      Account now = Acting.account(workplace.get(Accounts.class), name);
      Role becomes = role == null ? now.role() : role;
      workplace
          .get(AccountsOnRecord.class)
          .change(
              user(),
              name,
              displayName == null ? now.displayName() : displayName,
              becomes,
              divisions != null
                  ? divisions
                  : role == null || role == Role.SURVEYOR ? now.area().divisions() : List.of());
      System.out.println("account " + name + "  " + becomes);
      return 0;
    }
  }

  @Command(
      name = "reset",
      mixinStandardHelpOptions = true,
      description = {"重设密码；新密码的读取同 add。", "Set another password, which is read as that of add is."})
  int reset(@Parameters(paramLabel = "NAME", description = "登录名。The account.") String name)
      throws IOException {
    String password = NewPassword.given();
    try (Workplace workplace = Workplace.forQuestions()) {
      workplace.get(AccountsOnRecord.class).setPassword(user(), name, password);
      System.out.println("account " + name + "  reset");
      return 0;
    }
  }

  @Command(
      name = "end",
      mixinStandardHelpOptions = true,
      description = {"停用账户；已登录的立即退出。", "End an account; whoever is signed in is signed out."})
  int end(
      @Parameters(paramLabel = "NAME", description = "登录名。The account.") String name,
      @Option(names = "--reason", paramLabel = "T", required = true, description = "理由。Why.")
          String reason) {
    try (Workplace workplace = Workplace.forQuestions()) {
      workplace.get(AccountsOnRecord.class).end(user(), name, Reason.given(reason));
      System.out.println("account " + name + "  ended");
      return 0;
    }
  }

  @Command(
      name = "reopen",
      mixinStandardHelpOptions = true,
      description = {"恢复停用的账户。", "Let an ended account be used again."})
  int reopen(
      @Parameters(paramLabel = "NAME", description = "登录名。The account.") String name,
      @Option(names = "--reason", paramLabel = "T", required = true, description = "理由。Why.")
          String reason) {
    try (Workplace workplace = Workplace.forQuestions()) {
      workplace.get(AccountsOnRecord.class).reopen(user(), name, Reason.given(reason));
      System.out.println("account " + name + "  open");
      return 0;
    }
  }

  private static String user() {
    return System.getProperty("user.name", "");
  }
}
