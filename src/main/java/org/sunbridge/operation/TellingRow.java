package org.sunbridge.operation;

import java.util.Map;

/**
 * A row that a finding rests on, with what it says of the register's fields.
 *
 * @param values by field, masked or not as it was asked for
 */
public record TellingRow(Evidence evidence, Map<String, String> values) {

  /** What it says of a field; empty where it says nothing. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
