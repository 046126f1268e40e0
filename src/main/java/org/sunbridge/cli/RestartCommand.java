package org.sunbridge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Reason;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.registry.RunRow;
import org.sunbridge.run.Sync;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "restart",
    mixinStandardHelpOptions = true,
    description = {
      "从中断处继续一个失败的运行；它属于某一夜时，那一夜也一并继续。",
      "Go on with a run that failed or was killed, and with the night it belongs to."
    })
final class RestartCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "RUN", description = "运行编号。The run's number.")
  long run;

  @Option(
      names = "--as",
      paramLabel = "USER",
      description = "以哪个账户的名义，须同时写理由；不写则记为系统用户。The account that acts; else the system's user.")
  @Nullable String user;

  @Option(names = "--reason", paramLabel = "T", description = "理由。Why.")
  @Nullable String reason;

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forWork()) {
      RunRow done = user == null ? bySystem(workplace) : by(user, workplace);
      RunSummary summary = new RunSummary(workplace.get(RunQuery.class));
      if (done.kind == RunRow.Kind.NIGHT) {
        summary.printNight(done, System.out);
      } else {
        summary.print(List.of(done.id), System.out);
      }
      return done.status.exitCode();
    }
  }

  private RunRow by(String account, Workplace workplace) {
    Acting acting = new Acting();
    acting.user = account;
    acting.reason = reason == null ? "" : reason;
    return Doing.in(workplace).restart(run, acting);
  }

  /** As whoever has the machine may. */
  private RunRow bySystem(Workplace workplace) {
    String why = reason == null ? "restart" : Reason.given(reason);
    workplace
        .get(Audit.class)
        .record(System.getProperty("user.name", ""), Audit.Action.RESTART, "run " + run, why);
    return workplace.get(Sync.class).restart(run);
  }
}
