package org.sunbridge.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Audit;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.Archive;
import org.sunbridge.intake.Completions;
import org.sunbridge.intake.OriginalRow;
import org.sunbridge.intake.OriginalRows;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.run.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "delivery",
    mixinStandardHelpOptions = true,
    description = {
      "一个批次从哪里来，原件在哪里；某一行在原件的什么位置。",
      "Where a delivery came from and where its original lies; a row's place in it, masked."
    })
final class DeliveryCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "ID", description = "批次编号。The delivery.")
  long id;

  @Option(names = "--row", paramLabel = "N", description = "行号，如证据所写。A row, as evidence names it.")
  @Nullable Long row;

  @Option(names = "--reveal", description = "显示原文：须写 --reason，并记入审计。Unmasked, and recorded.")
  boolean reveal;

  @Option(names = "--reason", paramLabel = "T", description = "查看的理由。Why it is looked at.")
  String reason = "";

  @Option(
      names = "--as",
      paramLabel = "USER",
      description = "以谁的名义，默认系统用户。On whose behalf; the system's user without it.")
  String account = System.getProperty("user.name", "");

  @Override
  public Integer call() {
    if (reveal && (reason.isBlank() || row == null)) {
      throw new ParameterException(
          spec.commandLine(),
          "--reveal 要同时写 --row 和 --reason。--reveal needs a --row and a --reason.");
    }
    try (Workplace workplace = Workplace.forQuestions()) {
      DeliveryRow delivery =
          workplace
              .get(DeliveryMapper.class)
              .byId(id)
              .orElseThrow(() -> new Refused("没有批次 " + id + "。There is no delivery " + id + "."));
      Archive archive = new Archive(workplace.get(Home.class).archive());
      print(delivery, archive.path(delivery.archivedAs), System.out);
      if (row != null) {
        OriginalRows originals =
            new OriginalRows(
                archive,
                new Completions(workplace.get(DeliveryMapper.class)),
                workplace.get(Definitions.class));
        if (!originals.areThere(delivery)) {
          throw new Refused("原件的保存期限已过，已删除。The original's time was over; it is gone.");
        }
        if (reveal) {
          String subject = "delivery " + id + " row " + row;
          workplace.get(Audit.class).record(account, Audit.Action.REVEAL, subject, reason);
        }
        print(originals, delivery, row);
      }
      return 0;
    }
  }

  private static void print(DeliveryRow delivery, Path original, PrintStream out) {
    out.println(
        "批次 delivery "
            + delivery.id
            + "  "
            + delivery.job
            + "  "
            + delivery.fileName
            + "  "
            + delivery.asOf
            + "  "
            + delivery.status);
    if (!delivery.cameFrom.isEmpty()) {
      out.println("来自 from      " + delivery.cameFrom);
    }
    out.println("原件 original  " + original + (Files.exists(original) ? "" : "  已删除 removed"));
    out.println("SHA-256        " + HexFormat.of().formatHex(delivery.contentHash));
    out.println("字节 bytes     " + delivery.sizeBytes);
    if (delivery.reason != null) {
      out.println("原因 reason    " + delivery.reason);
    }
  }

  private void print(OriginalRows originals, DeliveryRow delivery, long line) {
    OriginalRow found =
        originals
            .find(delivery, line)
            .orElseThrow(
                () ->
                    new Refused("原件里没有从第 " + line + " 行开始的行。No row begins in line " + line + "."));
    PrintStream out = System.out;
    OriginalRow.Place place = found.place();
    out.println(
        place.from() < 0
            ? "第 " + line + " 行 row，工作表 sheet " + found.report().sheet()
            : "第 " + line + " 行 row，字节 bytes " + place.from() + "–" + place.to());
    DeliveryRow mendedBy = found.mendedBy();
    if (mendedBy != null) {
      out.println("由批次改正 mended by delivery " + mendedBy.id);
    }
    found.problems().forEach(problem -> out.println("  " + problem.reason()));
    for (OriginalRow.Cell cell : found.cells(reveal)) {
      String read =
          cell.read().equals(cell.sent()) || cell.read().isEmpty() ? "" : " → " + cell.read();
      out.println("  " + cell.address() + " " + cell.column() + ": " + cell.sent() + read);
      cell.problems().forEach(problem -> out.println("      " + problem.reason()));
    }
    if (reveal && !place.text().isEmpty()) {
      out.println(place.text().stripTrailing());
    }
  }
}
