package org.sunbridge.mapping;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.FieldType;
import org.sunbridge.domain.CitizenId;

/**
 * Whom a rejected row is probably about. It only keeps that person from being taken for absent, so
 * a broken id's birth date is good enough, and a wrong guess does no harm.
 */
final class RejectedPerson {

  private static final int OLDEST_YEAR = 1880;

  private final Columns columns;
  private final RawRow row;
  private final Map<String, String> values;

  /**
   * @param values what could be cleaned; empty when the cells could not be told apart
   */
  RejectedPerson(Columns columns, RawRow row, Map<String, String> values) {
    this.columns = columns;
    this.row = row.broken() == null ? row : split(row);
    this.values = values;
  }

  /** A line with a broken quotation mark, parted at everything that can part cells. */
  private static RawRow split(RawRow row) {
    String[] cells = row.cells()[0].replace("\"", "").split("[,;\\t|，]", -1);
    return new RawRow(row.line(), row.offset(), cells, null, null, row.last(), row.afterBlank());
  }

  /** Of a name with a remark, what stands before the remark. */
  Optional<String> name() {
    return Optional.ofNullable(values.get("name"))
        .or(() -> cleaned("name", sent("name")))
        .or(() -> cleaned("name", PersonNameCleaner.beforeRemark(sent("name"))));
  }

  private String sent(String field) {
    int i = columns.indexOf(field);
    return i < 0 ? "" : columns.text(row, i);
  }

  private Optional<String> cleaned(String field, String text) {
    int i = columns.indexOf(field);
    if (i < 0 || Characters.isBlank(text)) {
      return Optional.empty();
    }
    Cell cell = new Cell(false);
    cell.begin(field, text, columns.isNumber(row, i));
    return Optional.ofNullable(columns.cleaner(i).clean(cell)).filter(value -> !value.isEmpty());
  }

  /** What passed its checks is asked first, digits of broken ids last. */
  Optional<String> birthDate() {
    return inside(values.get("citizenId"))
        .or(() -> inside(values.get("certificateNo")))
        .or(() -> cleaned("birthDate", sent("birthDate")))
        .or(() -> insideSent("citizenId"))
        .or(() -> insideSent("certificateNo"));
  }

  private Optional<String> insideSent(String field) {
    int i = columns.indexOf(field);
    if (i < 0 || columns.field(i).type() == FieldType.TEXT) {
      return Optional.empty();
    }
    Cell cell = new Cell(false);
    cell.begin(field, columns.text(row, i), false);
    String id = IdText.of(cell);
    return inside(
        id.length() == 15 && Characters.areDigits(id, 0, 15)
            ? id.substring(0, 6) + "19" + id.substring(6)
            : id);
  }

  private static Optional<String> inside(@Nullable String id) {
    if (id == null || !Characters.areDigits(id, 6, 14)) {
      return Optional.empty();
    }
    return CitizenId.birthDateIn(id)
        .filter(date -> date.getYear() >= OLDEST_YEAR)
        .map(LocalDate::toString);
  }
}
