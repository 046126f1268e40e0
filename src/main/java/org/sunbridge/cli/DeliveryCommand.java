package org.sunbridge.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Audit;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.domain.Masked;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.OriginalRow;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.SourceRecord;
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
      Path original = workplace.get(Home.class).archive().resolve(delivery.archivedAs);
      print(delivery, original, System.out);
      if (row != null) {
        if (!Files.exists(original)) {
          throw new Refused("原件的保存期限已过，已删除。The original's time was over; it is gone.");
        }
        if (reveal) {
          String subject = "delivery " + id + " row " + row;
          workplace.get(Audit.class).record(account, Audit.Action.REVEAL, subject, reason);
        }
        print(workplace.get(Definitions.class), delivery, original, row);
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

  private void print(Definitions definitions, DeliveryRow delivery, Path original, long line) {
    OriginalRow found =
        OriginalRow.find(definitions, delivery, original, line)
            .orElseThrow(
                () ->
                    new Refused("原件里没有从第 " + line + " 行开始的行。No row begins in line " + line + "."));
    PrintStream out = System.out;
    out.println(
        found.from() < 0
            ? "第 " + line + " 行 row"
            : "第 " + line + " 行 row，字节 bytes " + found.from() + "–" + found.to());
    if (found.row() instanceof SourceRecord record) {
      MappingDefinition mapping = definitions.mappingOf(definitions.job(delivery.job));
      record
          .values()
          .forEach(
              (field, value) -> {
                FieldDefinition defined = mapping.fields().get(field);
                // The mapping may have lost the field since; then nobody knows how personal it is.
                FieldType type = defined == null ? FieldType.CITIZEN_ID : defined.type();
                out.println("  " + field + ": " + (reveal ? value : masked(field, type, value)));
              });
    } else if (found.row() instanceof Reject reject) {
      reject
          .problems()
          .forEach(p -> out.println("  " + p.column() + " " + p.maskedValue() + "  " + p.reason()));
      if (reveal && found.text().isEmpty()) {
        out.println("  " + String.join(" | ", reject.cells()));
      }
    }
    if (reveal && !found.text().isEmpty()) {
      out.println(found.text().stripTrailing());
    }
  }

  private static String masked(String field, FieldType type, String value) {
    return switch (type) {
      case CITIZEN_ID, CERTIFICATE_NUMBER -> Masked.citizenId(value);
      case PERSON_NAME -> Masked.name(value);
      case PHONE -> Masked.phone(value);
      case TEXT -> field.equals("address") ? Masked.address(value) : Masked.name(value);
      case DATE, MONTH, DIVISION, CODE, MONEY, YES_NO, NUMBER -> value;
    };
  }
}
