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
  /** Dashes between the digits of an id or certificate number were removed. */
  DASHES_REMOVED,
  /** The {@code .0} behind a whole number was removed. */
  DECIMAL_ZERO_REMOVED,
  /** A lower-case letter of a number became upper-case. */
  UPPER_CASED,
  /** A Roman ten, a sign of multiplication or a foreign letter became the X that it looks like. */
  LOOKALIKE_X,
  /** A citizen id of 15 digits got its century and check character. */
  ID_OF_15_DIGITS,
  /** A citizen id that ends in 000 although its check character holds. */
  ID_ENDS_IN_ZEROS,
  /** A citizen id begins with the code of no province; tables of its era may know it. */
  ID_PLACE_UNKNOWN,
  /** The sex is not the one that the citizen id tells. */
  SEX_DISAGREES_WITH_ID,
  /** The separator of a name became {@code ·}. */
  NAME_SEPARATOR,
  /** A character came from a private-use code point of an older GB 18030. */
  NAME_PRIVATE_USE,
  /** A radical, as PDF files have them, became the character that it looks like. */
  NAME_RADICAL,
  /** The name holds something that belongs to no name, perhaps in place of a rare character. */
  NAME_ODD,
  /** The time of day was dropped from a date. */
  TIME_DROPPED,
  /** The day was dropped from a month. */
  DAY_DROPPED,
  /** Chinese numerals of a date became digits. */
  CHINESE_NUMERALS,
  /** An English word for the month became its number. */
  ENGLISH_MONTH,
  /** No day of expiry but a word for "for ever", which stands as 9999-12-31. */
  NO_END,
  /** A spreadsheet's number of a day was read as that day. */
  SERIAL_NUMBER,
  /** Of several phone numbers the first was kept. */
  PHONE_SEVERAL,
  /** A phone number has not the form of one that can be called. */
  PHONE_ODD,
  /** A cell that says there is nothing to say counts as blank. */
  NO_ANSWER,
  /** A cell too many or too few; the others fit their columns in one way only. */
  CELLS_PLACED,
  /** A warning of the mapping; the note's sentence is the mapping's own message. */
  CHECK
}
