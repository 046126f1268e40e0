package org.sunbridge.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.sunbridge.access.Audit;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.Delivery;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.RejectExport;
import org.sunbridge.operation.RejectFormat;
import org.sunbridge.operation.RunQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "rejects",
    mixinStandardHelpOptions = true,
    description = {
      "导出一次运行退回的行，每行写明单元格和原因，改好即可重新报送。",
      "Rows turned back by a run, each with cell and reason, ready to mend and send again."
    })
final class RejectsCommand implements Callable<Integer> {

  @Option(names = "--run", paramLabel = "R", required = true, description = "运行编号。The run.")
  long run;

  @Option(names = "--format", defaultValue = "CSV", description = "csv 或 or xlsx")
  RejectFormat format = RejectFormat.CSV;

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forQuestions()) {
      if (workplace.get(RunQuery.class).find(run).isEmpty()) {
        throw new Refused("没有运行 " + run + "。There is no run " + run + ".");
      }
      List<Delivery> deliveries = workplace.get(DeliveryQuery.class).ofRun(run);
      workplace
          .get(Audit.class)
          .record(
              System.getProperty("user.name", ""),
              Audit.Action.EXPORT_REJECTS,
              "run " + run,
              "rejects --run");
      workplace.get(RejectExport.class).write(deliveries, format, System.out);
      return 0;
    }
  }
}
