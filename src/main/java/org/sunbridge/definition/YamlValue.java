package org.sunbridge.definition;

import java.util.List;
import java.util.Optional;

/** A value in a YAML file that knows where it stands. */
sealed interface YamlValue {

  Place place();

  /** What a reader of an error message would call it. */
  String described();

  /**
   * @param plain whether it was written without quotes
   * @param start index of its first code point in the file, quotes and block marks included
   */
  record Scalar(String text, boolean plain, SourceText source, int start) implements YamlValue {

    @Override
    public Place place() {
      return source.place(start);
    }

    /** Where the code point at an index of the decoded text stands in the file. */
    Place at(int offset) {
      return source.place(Unfolding.rawIndex(source, start, text, offset));
    }

    boolean isNull() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    boolean isFlag() {
      return plain && (text.equals("true") || text.equals("false"));
    }

    @Override
    public String described() {
      return isNull() ? "nothing" : "'" + text + "'";
    }
  }

  record Sequence(List<YamlValue> items, Place place) implements YamlValue {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String described() {
      return "a list";
    }
  }

  /**
   * @param entries in the order of the file; duplicates were reported and left out
   */
  record Mapping(List<Entry> entries, Place place) implements YamlValue {
    public Mapping {
      entries = List.copyOf(entries);
    }

    Optional<YamlValue> get(String key) {
      return entries.stream()
          .filter(e -> e.key().text().equals(key))
          .map(Entry::value)
          .findFirst();
    }

    @Override
    public String described() {
      return "keys and values";
    }
  }

  record Entry(Scalar key, YamlValue value) {}

  /** An alias, which was reported and stands for nothing. */
  record Alias(Place place) implements YamlValue {
    @Override
    public String described() {
      return "an alias";
    }
  }
}
