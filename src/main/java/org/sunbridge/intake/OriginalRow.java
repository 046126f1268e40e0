package org.sunbridge.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.MaskedCell;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.SheetText;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.registry.DeliveryRow;

/**
 * A row of a delivery where it stands in the original: what a finding's evidence leads back to.
 *
 * @param row as the mapping reads it today, mended cells in their place
 * @param texts its cells as they count now
 * @param place where it stands in the original
 * @param mapping by which it is read
 * @param report how the original is read
 * @param mendedBy the delivery that brought it mended; null when it is as it was sent first
 */
public record OriginalRow(
    Row row,
    List<String> texts,
    Place place,
    MappingDefinition mapping,
    FileReport report,
    @Nullable DeliveryRow mendedBy) {

  public OriginalRow {
    texts = List.copyOf(texts);
  }

  /**
   * In bytes.
   *
   * @param from first byte, from 0; -1 in a workbook, whose rows are told by their number
   * @param to behind the last byte, its line break included
   * @param text the bytes as text; personal, and empty in a workbook
   */
  public record Place(long from, long to, String text) {
    static final Place IN_A_WORKBOOK = new Place(-1, -1, "");
  }

  /**
   * A cell.
   *
   * @param address as a spreadsheet names it, {@code C37}; in a text the column's number
   * @param column the sender's name of it
   * @param field that is read from it; empty where none is
   * @param sent its text
   * @param read the canonical value; empty where there is none
   * @param problems what is wrong with it
   */
  public record Cell(
      String address,
      String column,
      String field,
      String sent,
      String read,
      List<Reject.Problem> problems) {}

  /**
   * @param revealed whether personal values are shown as they are
   */
  public List<Cell> cells(boolean revealed) {
    Map<String, String> fields = new HashMap<>();
    report.fieldColumns().forEach((field, column) -> fields.putIfAbsent(column, field));
    List<String> columns = SheetText.columns(report.columns(), texts.size());
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      String field = fields.getOrDefault(column, "");
      cells.add(
          new Cell(
              address(i),
              column,
              field,
              shown(field, i < texts.size() ? texts.get(i) : "", revealed),
              shown(field, read(field), revealed),
              problems(column)));
    }
    return cells;
  }

  /** What is wrong with the row as a whole. */
  public List<Reject.Problem> problems() {
    return problems("");
  }

  private List<Reject.Problem> problems(String column) {
    return row instanceof Reject reject
        ? reject.problems().stream().filter(p -> p.column().equals(column)).toList()
        : List.of();
  }

  private String read(String field) {
    return row instanceof SourceRecord record ? record.value(field).orElse("") : "";
  }

  /** Of a column that no field is read from nobody knows how personal it is. */
  private String shown(String field, String text, boolean revealed) {
    if (revealed || text.isEmpty()) {
      return text;
    }
    FieldDefinition defined = mapping.fields().get(field);
    return MaskedCell.of(
        defined == null
            ? new FieldDefinition(field, List.of(), FieldType.CITIZEN_ID, false, Optional.empty())
            : defined,
        text);
  }

  private String address(int column) {
    if (place.from() >= 0) {
      return String.valueOf(column + 1);
    }
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row.line()).toString();
  }
}
