package org.sunbridge.definition;

/** How a cell is cleaned and checked. The canonical form of each is text. */
public enum FieldType {
  /** 18 characters. */
  CITIZEN_ID,
  CERTIFICATE_NUMBER,
  PERSON_NAME,
  /** {@code yyyy-MM-dd}. */
  DATE,
  /** {@code yyyy-MM}. */
  MONTH,
  /** The code of a division: 6, 9 or 12 digits; unknown codes of other districts pass. */
  DIVISION,
  /** A code of the field's code list. */
  CODE,
  /** Two decimals, in yuan. */
  MONEY,
  /** Digits, with {@code -} before an extension. */
  PHONE,
  /** {@code true} or {@code false}. */
  YES_NO,
  NUMBER,
  TEXT;

  /** The name in YAML: {@code citizen-id}. */
  public String yamlName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
