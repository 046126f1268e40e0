package org.sunbridge.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sunbridge.access.Account;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Role;
import org.sunbridge.domain.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
              description = "所属街镇代码，可写多次；调查员必填。A street the account works for.")
          List<String> divisions)
      throws IOException {
    String password = password();
    try (Workplace workplace = Workplace.forQuestions()) {
      Account account =
          workplace
              .get(Accounts.class)
              .add(
                  name,
                  displayName.isBlank() ? name : displayName,
                  role,
                  divisions == null ? new ArrayList<>() : divisions,
                  password);
      workplace
          .get(Audit.class)
          .record(
              System.getProperty("user.name", ""), Audit.Action.ADD_ACCOUNT, account.name(), "");
      System.out.println("account " + account.name() + "  " + account.role());
      return 0;
    }
  }

  private static String password() throws IOException {
    String given = System.getenv("SUNBRIDGE_NEW_PASSWORD");
    if (given != null) {
      return given;
    }
    Console console = System.console();
    if (console != null) {
      char[] typed = console.readPassword("密码 Password: ");
      return typed == null ? "" : new String(typed);
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    if (line == null) {
      throw new Refused("没有密码：请用 SUNBRIDGE_NEW_PASSWORD 或标准输入给出。No password was given.");
    }
    return line;
  }
}
