package org.sunbridge.mapping;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row whose cells were cleaned and passed every check.
 *
 * @param values canonical text by field name; a blank cell has no entry
 * @param notes what was repaired, or found odd without being turned back
 */
public record SourceRecord(
    long line, long offset, SortedMap<String, String> values, List<Note> notes) implements Row {

  public SourceRecord {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    notes = List.copyOf(notes);
  }

  public SourceRecord(long line, SortedMap<String, String> values, List<Note> notes) {
    this(line, -1, values, notes);
  }

  public Optional<String> value(String field) {
    return Optional.ofNullable(values.get(field));
  }

  /** The canonical values alone, for comparing. */
  public Map<String, String> content() {
    return values;
  }

  /**
   * @param field empty when the whole row is meant
   * @param code stable: the name of a {@link NoteCode}
   * @param sentence what a mapping's own warning says; empty where the code says it all
   */
  public record Note(String field, String code, String sentence) {
    public Note(String field, String code) {
      this(field, code, "");
    }
  }
}
