package org.sunbridge.mapping;

import java.util.Map;
import org.sunbridge.definition.MappingDefinition.CheckDefinition.Level;

/** A rule of a mapping, asked of each row whose cells could all be read. */
public interface RecordCheck {

  /**
   * @param values canonical text by field name; a blank cell has no entry
   * @param asOf ISO date; empty only where {@link #needsAsOf()} is false
   */
  boolean isBroken(Map<String, String> values, String asOf);

  /** The sentence the mapping's author wrote. */
  String message();

  /** Whether a row that breaks the rule is turned back or only noted. */
  Level level();

  /** Whether the rule speaks of the as-of date; it is not asked while that is unknown. */
  default boolean needsAsOf() {
    return false;
  }
}
