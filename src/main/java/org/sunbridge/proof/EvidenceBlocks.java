package org.sunbridge.proof;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sunbridge.compare.DeliveryContext;
import org.sunbridge.conclude.Evidence;
import org.sunbridge.intake.OriginalRow;
import org.sunbridge.intake.OriginalRows;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.mapping.MendedRow;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.operation.Words;
import org.sunbridge.registry.DeliveryRow;

/** One cited row as it stands in the archived original, and how it was read. */
final class EvidenceBlocks {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Rebuild rebuild;
  private final Originals originals;
  private final Words words;
  private final SheetWords say;

  EvidenceBlocks(Rebuild rebuild, Originals originals, Words words, SheetWords say) {
    this.rebuild = rebuild;
    this.originals = originals;
    this.words = words;
    this.say = say;
  }

  static String time(LocalDateTime utc) {
    return TIME.format(utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(ZONE));
  }

  /**
   * What stands on the sheet about one piece of evidence.
   *
   * @param match how its row was recognised as the person's
   */
  record Shown(List<Sheet.Block> blocks, String match) {}

  Shown of(Evidence cited, DeliveryRow delivery) {
    List<Sheet.Block> blocks = new ArrayList<>();
    DeliveryContext context = rebuild.context(delivery);
    DeliveryRow first = context.lineage().deliveries().get(0);
    Originals.Condition condition = originals.condition(first);
    Optional<OriginalRow> row =
        cited.row() > 0 && condition != Originals.Condition.MISSING
            ? row(context, first, cited.row())
            : Optional.empty();
    blocks.add(new Sheet.Facts(facts(cited, first, row)));
    switch (condition) {
      case MISSING -> blocks.add(new Sheet.Text(say.say("evidence.gone"), true));
      case ALTERED -> blocks.add(new Sheet.Text(say.say("evidence.altered"), true));
      case UNCHANGED -> {}
    }
    row.ifPresent(found -> raw(found, context, blocks));
    mended(context, cited.row(), blocks);
    return new Shown(blocks, match(cited, row));
  }

  private static Optional<OriginalRow> row(DeliveryContext context, DeliveryRow first, long line) {
    try {
      return OriginalRows.asSent(
          context.definitions(), first, context.lineage().files().get(0), line);
    } catch (UnreadableFile altered) {
      return Optional.empty();
    }
  }

  private List<List<String>> facts(Evidence cited, DeliveryRow file, Optional<OriginalRow> row) {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of(words.job(file.job), file.fileName));
    facts.add(
        List.of(
            say.say("evidence.delivery"),
            say.say(
                "evidence.delivery.value", cited.delivery(), file.asOf, time(file.receivedAt))));
    facts.add(List.of(say.say("evidence.hash"), HexFormat.of().formatHex(file.contentHash)));
    String place =
        cited.row() == 0
            ? say.say("evidence.place.absent")
            : row.map(found -> place(found, cited.row())).orElse(String.valueOf(cited.row()));
    facts.add(List.of(say.say("evidence.place"), place));
    return facts;
  }

  private String place(OriginalRow row, long line) {
    return row.place().from() < 0
        ? say.say("evidence.place.sheet", row.report().sheet(), line)
        : say.say("evidence.place.bytes", line, row.place().from(), row.place().to() - 1);
  }

  private void raw(OriginalRow row, DeliveryContext context, List<Sheet.Block> blocks) {
    List<List<String>> otherwise = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    Map<String, String> read = readBy(row, context);
    List<String> columns = row.report().columns();
    for (int i = 0; i < row.texts().size(); i++) {
      String column = i < columns.size() ? columns.get(i) : String.valueOf(i + 1);
      String sent = row.texts().get(i);
      cells.add(column + " = " + sent);
      if (read.containsKey(column) && !sent.equals(read.get(column))) {
        otherwise.add(List.of(column, sent, read.getOrDefault(column, "")));
      }
    }
    blocks.add(
        new Sheet.Raw(
            say.say("evidence.raw"),
            row.place().text().isEmpty()
                ? String.join("\n", cells)
                : row.place().text().stripTrailing()));
    if (!otherwise.isEmpty()) {
      blocks.add(
          new Sheet.Table(
              List.of(
                  say.say("evidence.column"), say.say("evidence.sent"), say.say("evidence.read")),
              otherwise));
    }
  }

  /** Canonical values by the sender's column. */
  private Map<String, String> readBy(OriginalRow row, DeliveryContext context) {
    Map<String, String> byColumn = new TreeMap<>();
    FileReport report = row.report();
    if (row.row() instanceof SourceRecord record) {
      record
          .values()
          .forEach(
              (field, value) -> {
                String column = report.fieldColumns().get(field);
                if (column != null) {
                  byColumn.put(column, value);
                }
              });
    }
    return byColumn;
  }

  /** Lists of mended rows that mend this one. */
  private void mended(DeliveryContext context, long line, List<Sheet.Block> blocks) {
    List<DeliveryRow> lineage = context.lineage().deliveries();
    for (DeliveryRow list : lineage.subList(1, lineage.size())) {
      if (originals.condition(list) == Originals.Condition.MISSING) {
        continue;
      }
      MendedFile.of(originals.path(list)).stream()
          .flatMap(file -> file.rows().stream())
          .filter(row -> mends(row, context, line))
          .findFirst()
          .ifPresent(
              row -> {
                blocks.add(new Sheet.Text(say.say("evidence.mended", list.fileName, list.id)));
                blocks.add(
                    new Sheet.Facts(
                        List.of(
                            List.of(
                                say.say("evidence.hash"),
                                HexFormat.of().formatHex(list.contentHash)),
                            List.of(say.say("evidence.place"), String.valueOf(row.line())))));
              });
    }
  }

  private static boolean mends(MendedRow row, DeliveryContext context, long line) {
    return row.reference()
        .filter(r -> r.row() == line && context.lineage().family().containsKey(r.delivery()))
        .isPresent();
  }

  private String match(Evidence cited, Optional<OriginalRow> row) {
    if (cited.row() == 0) {
      return say.say("match.absent");
    }
    boolean hasId = row.filter(r -> hasField(r, "citizenId")).isPresent();
    boolean hasNumber = row.filter(r -> hasField(r, "certificateNo")).isPresent();
    return say.say(hasId ? "match.id" : hasNumber ? "match.certificateNo" : "match.name");
  }

  private static boolean hasField(OriginalRow row, String field) {
    return row.row() instanceof SourceRecord record && record.values().containsKey(field);
  }
}
