package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.MappingDefinition.CheckDefinition.Level;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.mapping.Reject.Problem;
import org.sunbridge.mapping.SourceRecord.Note;

/** Makes a record or a reject of each raw row, and lists everything that is wrong with it. */
final class RowCleaner {

  /**
   * Rows of the wrong length are tried in many ways; a file of nothing else must come to an end.
   */
  private static final int MOST_PLACEMENTS = 2_000_000;

  private final Columns columns;
  private final String delimiter;
  private final String asOf;
  private final List<RecordCheck> checks;
  private final CrossChecks crossChecks;
  private final Cell cell;
  private int placementsLeft = MOST_PLACEMENTS;

  /**
   * @param delimiter that parts cells, so that a missing one moves the others; empty in a workbook
   * @param asOf ISO date, or empty when unknown
   */
  RowCleaner(
      Columns columns, String delimiter, boolean from1904, String asOf, List<RecordCheck> checks) {
    this.columns = columns;
    this.delimiter = delimiter;
    this.asOf = asOf;
    this.checks = checks;
    this.crossChecks = new CrossChecks(columns, asOf);
    this.cell = new Cell(from1904);
  }

  Row clean(RawRow row) {
    ProblemCode shape = shapeProblem(row);
    if (shape != null) {
      Row placed = shape == ProblemCode.ROW_CUT_OFF ? null : placed(row);
      return placed != null
          ? placed
          : turnedBack(row, new TreeMap<>(), List.of(shapeProblem(row, shape)));
    }
    TreeMap<String, String> values = new TreeMap<>();
    List<Problem> problems = problems(row, values);
    if (problems.isEmpty()) {
      return new SourceRecord(row.line(), row.offset(), values, cell.notes());
    }
    // A delimiter typed twice moves the others even where the last cell is blank.
    boolean tooMany = !delimiter.isEmpty() && row.cells().length > columns.width();
    Row placed = tooMany ? placed(row) : null;
    return placed != null ? placed : turnedBack(row, values, problems);
  }

  private List<Problem> problems(RawRow row, TreeMap<String, String> values) {
    cell.beginRow();
    List<Problem> problems = new ArrayList<>(0);
    for (int i = 0; i < columns.count(); i++) {
      cleanField(row, i, values, problems);
    }
    boolean everyCellRead = problems.isEmpty();
    crossChecks.find(row, values, problems, cell);
    if (everyCellRead) {
      // A rule that misses a value could accuse the row of a second fault it does not have.
      ask(values, problems);
    }
    return problems;
  }

  /**
   * The record of a row with a cell too many or too few, if it can have been meant in one way only.
   * A way that would be right but for a required cell is one, too: a date must not become another
   * date because the one that is missing is required.
   */
  private @Nullable Row placed(RawRow row) {
    int tooMany = row.cells().length - columns.width();
    if (row.broken() != null || tooMany > Placements.MOST_TOO_MANY) {
      return null;
    }
    SourceRecord only = null;
    Set<Map<String, String>> meanings = new HashSet<>();
    for (String[] cells : Placements.of(row.cells(), columns.width(), delimiter)) {
      if (placementsLeft-- <= 0) {
        return null;
      }
      TreeMap<String, String> values = new TreeMap<>();
      List<Problem> problems = problems(row.withCells(cells), values);
      boolean possible =
          problems.stream().allMatch(p -> p.code().equals(ProblemCode.REQUIRED.name()));
      if (possible && meanings.add(values)) {
        if (meanings.size() > 1) {
          return null;
        }
        cell.notes().add(0, new Note("", NoteCode.CELLS_PLACED.name()));
        only =
            problems.isEmpty()
                ? new SourceRecord(row.line(), row.offset(), values, cell.notes())
                : null;
      }
    }
    return only;
  }

  private void cleanField(RawRow row, int i, Map<String, String> values, List<Problem> problems) {
    FieldDefinition field = columns.field(i);
    String sent = columns.text(row, i);
    String value = "";
    if (!Characters.isBlank(sent)) {
      String text = withoutWrapper(sent);
      cell.begin(field.name(), text, columns.isNumber(row, i));
      if (text.length() < sent.length()) {
        cell.noted(NoteCode.FORMULA_WRAPPER_REMOVED);
      }
      value = SpreadsheetError.isOne(sent) ? spreadsheetError() : cleaned(i, text);
    }
    if (value == null) {
      ProblemCode problem = cell.problem();
      if (problem != null) {
        problems.add(columns.problem(row, i, problem, cell.details()));
      }
    } else if (!value.isEmpty()) {
      values.put(field.name(), value);
    } else if (field.required()) {
      problems.add(columns.problem(row, i, ProblemCode.REQUIRED));
    }
  }

  /** A cell that no cleaner can read may say that there is nothing to say. */
  private @Nullable String cleaned(int i, String text) {
    String value = columns.cleaner(i).clean(cell);
    boolean mayBeSilent =
        switch (columns.field(i).type()) {
          case CITIZEN_ID, CERTIFICATE_NUMBER, DATE, MONTH, DIVISION, CODE, PHONE -> true;
          // a dash among amounts is somebody's zero, an oblique stroke somebody's no
          case MONEY, NUMBER, YES_NO, PERSON_NAME, TEXT -> false;
        };
    if (value == null && mayBeSilent && NoAnswer.isOne(text)) {
      cell.noted(NoteCode.NO_ANSWER);
      return "";
    }
    return value;
  }

  /** Some exports write {@code ="310114…"}, lest a spreadsheet take the id for a quantity. */
  private static String withoutWrapper(String sent) {
    boolean wrapped =
        sent.charAt(0) == '=' && sent.length() > 3 && sent.startsWith("=\"") && sent.endsWith("\"");
    return wrapped ? sent.substring(2, sent.length() - 1) : sent;
  }

  private @Nullable String spreadsheetError() {
    return cell.broken(ProblemCode.SPREADSHEET_ERROR);
  }

  private @Nullable ProblemCode shapeProblem(RawRow row) {
    if (row.broken() != null || delimiter.isEmpty()) {
      return row.broken();
    }
    if (row.cells().length < columns.width()) {
      return row.last() ? ProblemCode.ROW_CUT_OFF : ProblemCode.CELLS_MISSING;
    }
    return row.endsWithin(columns.width()) ? null : ProblemCode.CELLS_EXTRA;
  }

  private Problem shapeProblem(RawRow row, ProblemCode code) {
    return Problem.ofRow(code, columns.width(), row.cells().length);
  }

  private void ask(Map<String, String> values, List<Problem> problems) {
    for (RecordCheck check : checks) {
      boolean canBeAsked = !asOf.isEmpty() || !check.needsAsOf();
      if (canBeAsked && check.isBroken(values, asOf)) {
        if (check.level() == Level.REJECT) {
          problems.add(new Problem("", "", ProblemCode.CHECK.name(), check.message()));
        } else {
          cell.notes().add(new Note("", NoteCode.CHECK.name(), check.message()));
        }
      }
    }
  }

  /** Turns back a row because the file ends inside it. */
  Reject cutOff(RawRow row) {
    return turnedBack(row, new TreeMap<>(), List.of(shapeProblem(row, ProblemCode.ROW_CUT_OFF)));
  }

  private Reject turnedBack(RawRow row, Map<String, String> values, List<Problem> problems) {
    RejectedPerson person = new RejectedPerson(columns, row, values);
    Optional<String> name = person.name();
    return new Reject(
        row.line(), row.offset(), List.of(row.cells()), problems, name, person.birthDate());
  }
}
