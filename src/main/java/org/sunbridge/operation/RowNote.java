package org.sunbridge.operation;

/**
 * What was repaired or remarked on in rows of a delivery that count all the same.
 *
 * @param field empty when the whole row is meant
 * @param code stable; {@code CHECK} for a rule of the mapping
 * @param sentence the rule's own words; empty where the code says it all
 * @param rows how many rows
 * @param firstRow the first of them
 */
public record RowNote(String field, String code, String sentence, long rows, long firstRow) {

  /** Whether a rule of the mapping warns, and somebody should look. */
  public boolean isWarning() {
    return code.equals("CHECK");
  }
}
