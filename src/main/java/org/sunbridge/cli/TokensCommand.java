package org.sunbridge.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Role;
import org.sunbridge.access.Token;
import org.sunbridge.access.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "tokens",
    mixinStandardHelpOptions = true,
    description = {"管理程序用的令牌。", "Manage what programs sign in with."},
    synopsisSubcommandLabel = "COMMAND")
final class TokensCommand {

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "建立令牌并打印，只打印这一次；它以一个账户的名义行事，权限和范围不超过该账户。",
        "Make a token and print it, this once; it acts in an account's name and reaches no further."
      })
  int add(
      @Parameters(paramLabel = "NAME", description = "令牌名：做什么用。What it is for.") String name,
      @Option(names = "--account", required = true, description = "以哪个账户的名义。In whose name.")
          String account,
      @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
          Role role,
      @Option(
              names = "--division",
              paramLabel = "CODE",
              description = "街镇代码，可写多次；默认账户的全部。A street; default all of the account's.")
          @Nullable List<String> divisions,
      @Option(names = "--days", defaultValue = "90", description = "多少天有效，默认 90。Default 90.")
          int days) {
    try (Workplace workplace = Workplace.forQuestions()) {
      String by = System.getProperty("user.name", "");
      Tokens.Wish wish =
          new Tokens.Wish(
              name,
              account,
              role,
              divisions == null ? new ArrayList<>() : divisions,
              Duration.ofDays(days));
      String token = workplace.get(Tokens.class).add(wish, by);
      workplace.get(Audit.class).record(by, Audit.Action.ADD_TOKEN, "token " + name, account);
      System.out.println(token);
      return 0;
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "列出令牌，不含令牌本身。The tokens, without their secrets.")
  int list() {
    try (Workplace workplace = Workplace.forQuestions()) {
      for (Token token : workplace.get(Tokens.class).all()) {
        System.out.println(
            token.name()
                + "  "
                + token.account()
                + "  "
                + token.role()
                + "  "
                + token.divisions()
                + "  "
                + token.endsAt()
                + "Z"
                + (token.endedAt() == null ? "" : "  ended"));
      }
      return 0;
    }
  }

  @Command(name = "end", mixinStandardHelpOptions = true, description = "收回令牌。Take a token back.")
  int end(@Parameters(paramLabel = "NAME", description = "令牌名。The token's name.") String name) {
    try (Workplace workplace = Workplace.forQuestions()) {
      workplace.get(Tokens.class).end(name);
      workplace
          .get(Audit.class)
          .record(System.getProperty("user.name", ""), Audit.Action.END_TOKEN, "token " + name, "");
      System.out.println("ended " + name);
      return 0;
    }
  }
}
