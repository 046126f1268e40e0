package org.sunbridge.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.AreaScope;
import org.sunbridge.access.Audit;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.Delivery;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.RejectExport;
import org.sunbridge.operation.RejectFormat;
import org.sunbridge.operation.RunQuery;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "rejects",
    mixinStandardHelpOptions = true,
    description = {
      "导出一次运行退回、至今没有改好的行，每行写明单元格和原因；改好后原样报送（run JOB --file）。",
      "Rows turned back by a run and not mended since, each with cell and reason: mend them there and",
      "send the file again as it is."
    })
final class RejectsCommand implements Callable<Integer> {

  @ArgGroup(exclusive = true, multiplicity = "1")
  Of of = new Of();

  /** Whose rows. */
  static final class Of {
    @Option(names = "--run", paramLabel = "R", required = true, description = "运行编号。The run.")
    @Nullable Long run;

    @Option(
        names = "--delivery",
        paramLabel = "D",
        required = true,
        description = "批次编号。One delivery alone.")
    @Nullable Long delivery;
  }

  @Option(names = "--format", defaultValue = "CSV", description = "csv 或 or xlsx")
  RejectFormat format = RejectFormat.CSV;

  @Option(
      names = "--as",
      paramLabel = "USER",
      description = "以谁的名义，默认系统用户。On whose behalf; the system's user without it.")
  @Nullable String account;

  @Option(names = "--reason", paramLabel = "T", description = "导出的理由。Why; kept in the audit.")
  String reason = "rejects";

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forQuestions()) {
      DeliveryQuery query = workplace.get(DeliveryQuery.class);
      List<Delivery> deliveries =
          (of.run == null ? one(query, of.delivery) : ofRun(workplace, of.run))
              .stream().map(d -> query.completion(d.id()).orElse(d)).distinct().toList();
      workplace
          .get(Audit.class)
          .record(
              Acting.exporting(workplace.get(Accounts.class), account),
              Audit.Action.EXPORT_REJECTS,
              of.run == null ? "delivery " + of.delivery : "run " + of.run,
              reason);
      workplace.get(RejectExport.class).write(deliveries, format, System.out);
      return 0;
    }
  }

  private static List<Delivery> ofRun(Workplace workplace, long run) {
    if (workplace.get(RunQuery.class).find(run).isEmpty()) {
      throw new Refused("没有运行 " + run + "。There is no run " + run + ".");
    }
    return workplace.get(DeliveryQuery.class).ofRun(run);
  }

  private static List<Delivery> one(DeliveryQuery query, @Nullable Long delivery) {
    return List.of(
        Optional.ofNullable(delivery)
            .flatMap(id -> query.find(id, AreaScope.WHOLE))
            .orElseThrow(
                () -> new Refused("没有批次 " + delivery + "。There is no delivery " + delivery + ".")));
  }
}
