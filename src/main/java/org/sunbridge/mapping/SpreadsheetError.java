package org.sunbridge.mapping;

import java.util.Set;

/** What a spreadsheet writes where it could not compute. */
final class SpreadsheetError {

  private static final Set<String> ERRORS =
      Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!");

  private SpreadsheetError() {}

  static boolean isOne(String cell) {
    if (cell.charAt(0) != '#') {
      return false;
    }
    String text = Characters.strip(cell);
    // A column too narrow for its number is exported as it looks.
    return ERRORS.contains(text) || text.chars().allMatch(c -> c == '#');
  }
}
