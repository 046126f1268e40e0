package org.sunbridge.operation;

import java.util.Map;

/**
 * Somebody of the register whom a row without an id may mean.
 *
 * @param values by field, as {@link TellingRow} has them
 */
public record Candidate(long person, Map<String, String> values) {

  /** What the register says in a field; empty where it says nothing. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
