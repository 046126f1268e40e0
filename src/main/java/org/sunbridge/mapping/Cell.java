package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.mapping.SourceRecord.Note;

/**
 * The cell that is being cleaned, and what its cleaner has to say about it. One is used for all
 * cells of a file, because a clean cell should cost no object.
 */
final class Cell {

  private static final Object[] NONE = {};

  private final boolean from1904;
  private final List<Note> notes = new ArrayList<>();
  private final Set<String> spoiled = new HashSet<>();
  private String field = "";
  private String text = "";
  private boolean number;
  private @Nullable ProblemCode problem;
  private Object[] details = NONE;

  /**
   * @param from1904 whether the workbook counts its days from 1904
   */
  Cell(boolean from1904) {
    this.from1904 = from1904;
  }

  void beginRow() {
    notes.clear();
  }

  void begin(String field, String text, boolean number) {
    this.field = field;
    this.text = text;
    this.number = number;
    this.problem = null;
    this.details = NONE;
  }

  /** As it was sent. */
  String text() {
    return text;
  }

  /** Whether a workbook holds it as a number, which keeps 15 digits only. */
  boolean isNumber() {
    return number;
  }

  boolean isFrom1904() {
    return from1904;
  }

  /** Whether an earlier cell of this field has lost digits, so that a spreadsheet was at work. */
  boolean isOfSpoiledColumn() {
    return spoiled.contains(field);
  }

  /** For long numbers: without blanks, full-width forms and quotation marks around; all noted. */
  String identifier() {
    String compact = Characters.compact(text);
    notedFullWidth();
    if (compact.length() < text.length()) {
      noted(NoteCode.BLANKS_REMOVED);
    }
    return unquoted(compact);
  }

  /** The same for words and codes, where a blank at the ends is not worth a note. */
  String compact() {
    String compact = Characters.compact(text);
    if (compact.equals(text)) {
      return unquoted(compact);
    }
    notedFullWidth();
    notedBlanks(compact.length());
    return unquoted(compact);
  }

  /** The same for dates and quantities: one blank stays between two digits. */
  String spaced() {
    String spaced = Characters.spaced(text);
    if (!spaced.equals(text)) {
      notedFullWidth();
      notedBlanks(spaced.length());
    }
    return unquoted(spaced);
  }

  private void notedFullWidth() {
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isFullWidth(text.charAt(i))) {
        noted(NoteCode.FULL_WIDTH);
        return;
      }
    }
  }

  private void notedBlanks(int length) {
    if (length < Characters.strip(text).length()) {
      noted(NoteCode.BLANKS_REMOVED);
    }
  }

  private String unquoted(String compact) {
    String unquoted = Characters.unquoted(compact);
    if (unquoted.length() < compact.length()) {
      noted(NoteCode.APOSTROPHE_REMOVED);
    }
    return unquoted;
  }

  /** Without the {@code .0} that programs put behind a whole number they took for a fraction. */
  String whole(String compact) {
    int point = compact.indexOf('.');
    if (point < 1 || !Characters.areDigits(compact, 0, point)) {
      return compact;
    }
    for (int i = point + 1; i < compact.length(); i++) {
      if (compact.charAt(i) != '0') {
        return compact;
      }
    }
    noted(NoteCode.DECIMAL_ZERO_REMOVED);
    return compact.substring(0, point);
  }

  void noted(NoteCode code) {
    noted(field, code);
  }

  /** Notes something about another field of the row. */
  void noted(String otherField, NoteCode code) {
    notes.add(new Note(otherField, code.name()));
  }

  /** Says what is wrong; returns null, for a cleaner to return. */
  @Nullable String broken(ProblemCode code, Object... moreDetails) {
    if (code == ProblemCode.LOST_DIGITS) {
      spoiled.add(field);
    }
    this.problem = code;
    this.details = moreDetails;
    return null;
  }

  @Nullable ProblemCode problem() {
    return problem;
  }

  Object[] details() {
    return details;
  }

  List<Note> notes() {
    return notes;
  }
}
