package org.sunbridge.mapping;

/**
 * Why a row is turned back. The names are stable: they are stored and filtered by. The sentence of
 * each stands in the bundle {@code messages/mapping} as {@code problem.NAME}.
 */
public enum ProblemCode {
  /** The row has fewer cells than the header: what stands where is not certain. */
  CELLS_MISSING,
  /** The row has more cells than the header, and they are not empty. */
  CELLS_EXTRA,
  /** A quotation mark opens a cell and nothing closes it. */
  QUOTE_UNCLOSED,
  /** Text follows a closing quotation mark. */
  QUOTE_MISPLACED,
  /** The line is longer than any row can be. */
  ROW_TOO_LONG,
  /** The row's bytes are not in the charset of the file. */
  ROW_OTHER_CHARSET,
  /** The file ends in the middle of this row. */
  ROW_CUT_OFF,
  /** A required cell is blank. */
  REQUIRED,
  /** The cell holds a spreadsheet's error such as {@code #N/A}. */
  SPREADSHEET_ERROR,
  /** A spreadsheet turned a long number into {@code 3.10114E+17} or its last digits into zeros. */
  LOST_DIGITS,
  /** A citizen id of neither 18 nor 15 characters. */
  ID_LENGTH,
  /** Something else than digits and a final X in a citizen id. */
  ID_CHARACTERS,
  /** Digits 7 to 14 of a citizen id are no date. */
  ID_BIRTH_DATE,
  /** The last character of a citizen id is not the one its digits ask for. */
  ID_CHECK_CHARACTER,
  /** A certificate number stands where a citizen id should. */
  ID_IS_CERTIFICATE,
  /** Not 18 characters of a citizen id, category, grade and perhaps B1, B2… */
  CERTIFICATE_FORM,
  /** A citizen id stands where a certificate number should. */
  CERTIFICATE_IS_ID,
  /** The citizen id inside a certificate number is none. */
  CERTIFICATE_CITIZEN_ID,
  /** More than 50 characters. */
  NAME_TOO_LONG,
  /** No letter in it. */
  NAME_FORM,
  /** A remark in brackets, which may change whom the name means. */
  NAME_REMARK,
  /** Eight digits or more: an id, a phone number or a date in place of a name. */
  NAME_DIGITS,
  /** Not written as a date. */
  DATE_FORM,
  /** Written as a date that no calendar has. */
  DATE_IMPOSSIBLE,
  /** A year before 1800 or after 2199: a digit is missing or wrong, or it was no date. */
  DATE_YEAR,
  /** Not written as a month. */
  MONTH_FORM,
  /** {@code 2026.1} may have been {@code 2026.10} before a spreadsheet dropped the zero. */
  MONTH_AMBIGUOUS,
  /** A division's name that the code list does not know. */
  DIVISION_UNKNOWN,
  /** A short name that several divisions could have. */
  DIVISION_AMBIGUOUS,
  /** A code and a name of two divisions in one cell. */
  DIVISION_DISAGREES,
  /** A division's code of neither 6, 9 nor 12 digits. */
  DIVISION_FORM,
  /** A word that the field's code list does not know. */
  CODE_UNKNOWN,
  /** A cell names more than one of a code list's codes. */
  CODE_SEVERAL,
  /** A cell names more than one category of disability, which as one would be "multiple". */
  CATEGORY_SEVERAL,
  /** Not an amount of money. */
  MONEY_FORM,
  /** An amount finer than one fen. */
  MONEY_DECIMALS,
  /** Not a phone number of 7 to 20 digits. */
  PHONE_FORM,
  /** Neither yes nor no. */
  YES_NO_FORM,
  /** Not a number. */
  NUMBER_FORM,
  /** Certificate number and citizen id are of two people. */
  CERTIFICATE_DISAGREES_WITH_ID,
  /** Digit 19 of the certificate number is not the category's. */
  CERTIFICATE_DISAGREES_WITH_CATEGORY,
  /** Digit 20 of the certificate number is not the grade's. */
  CERTIFICATE_DISAGREES_WITH_GRADE,
  /** The birth date is not the one in the certificate number. */
  CERTIFICATE_DISAGREES_WITH_BIRTH_DATE,
  /** The birth date is not the one in the citizen id. */
  ID_DISAGREES_WITH_BIRTH_DATE,
  /** Somebody who was born after the day on which the delivery speaks. */
  BORN_AFTER_AS_OF,
  /** Somebody who died before being born. */
  DIED_BEFORE_BIRTH,
  /** A certificate that expires before it was issued. */
  EXPIRES_BEFORE_ISSUED,
  /** A rule of the mapping; the reason is the mapping's own message. */
  CHECK
}
