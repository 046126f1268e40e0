package org.sunbridge.mapping;

/**
 * What was repaired in a cell, or found odd without turning the row back. The names are stable; the
 * sentence of each stands in the bundle {@code messages/mapping} as {@code note.NAME}.
 */
public enum NoteCode {
  /** Blanks or invisible characters inside a number were removed. */
  BLANKS_REMOVED,
  /** Full-width characters became ASCII. */
  FULL_WIDTH,
  /** The apostrophe with which spreadsheets mark text was removed. */
  APOSTROPHE_REMOVED,
  /** The wrapper {@code ="…"} with which spreadsheets keep text was removed. */
  FORMULA_WRAPPER_REMOVED,
  /** A lower-case letter of a number became upper-case. */
  UPPER_CASED,
  /** A citizen id of 15 digits got its century and check character. */
  ID_OF_15_DIGITS,
  /** A citizen id that ends in 000 although its check character holds. */
  ID_ENDS_IN_ZEROS,
  /** The separator of a name became {@code ·}. */
  NAME_SEPARATOR,
  /** A character of a name came from a private-use code point of an older GB 18030. */
  NAME_PRIVATE_USE,
  /** The name holds something that belongs to no name, perhaps in place of a rare character. */
  NAME_ODD,
  /** The time of day was dropped from a date. */
  TIME_DROPPED,
  /** The day was dropped from a month. */
  DAY_DROPPED,
  /** A warning of the mapping; the note's sentence is the mapping's own message. */
  CHECK
}
