package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.List;
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

  /** Without blanks, full-width forms and a leading apostrophe, all of it noted. */
  String compactNoted() {
    String compact = Characters.compact(text);
    if (!compact.equals(text)) {
      if (text.chars().anyMatch(c -> Characters.isFullWidth((char) c))) {
        noted(NoteCode.FULL_WIDTH);
      }
      if (compact.length() < text.length()) {
        noted(NoteCode.BLANKS_REMOVED);
      }
    }
    if (!compact.isEmpty() && isApostrophe(compact.charAt(0))) {
      noted(NoteCode.APOSTROPHE_REMOVED);
      return compact.substring(1);
    }
    return compact;
  }

  /** The same without a note, for cells whose punctuation means nothing. */
  String compact() {
    String compact = Characters.compact(text);
    return !compact.isEmpty() && isApostrophe(compact.charAt(0)) ? compact.substring(1) : compact;
  }

  /** The same without a time of day, which is noted. */
  String compactDay() {
    String stripped = Characters.narrowed(Characters.strip(text));
    String day = CalendarText.withoutTime(stripped);
    if (day.length() < stripped.length()) {
      noted(NoteCode.TIME_DROPPED);
    }
    String compact = Characters.compact(day);
    return !compact.isEmpty() && isApostrophe(compact.charAt(0)) ? compact.substring(1) : compact;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '‘' || c == '’' || c == '`';
  }

  void noted(NoteCode code) {
    notes.add(new Note(field, code.name()));
  }

  /** Says what is wrong; returns null, for a cleaner to return. */
  @Nullable String broken(ProblemCode code, Object... moreDetails) {
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
