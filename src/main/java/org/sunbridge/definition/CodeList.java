package org.sunbridge.definition;

import java.util.List;
import java.util.Optional;

/**
 * A list of codes with the words partners write for them, as {@code mappings/codes/NAME.yaml}
 * declares it.
 */
public record CodeList(String name, String title, List<Entry> entries) {

  public CodeList {
    entries = List.copyOf(entries);
  }

  /**
   * @param code the canonical value
   * @param name the word shown to people
   * @param aliases other words for it
   */
  public record Entry(String code, String name, List<String> aliases) {
    public Entry {
      aliases = List.copyOf(aliases);
    }
  }

  /** The code that goes by a name or another word for it. */
  public Optional<String> codeOf(String word) {
    return entries.stream()
        .filter(e -> e.name().equals(word) || e.aliases().contains(word))
        .map(Entry::code)
        .findFirst();
  }

  /** The word for a code. */
  public Optional<String> nameOf(String code) {
    return entries.stream().filter(e -> e.code().equals(code)).map(Entry::name).findFirst();
  }
}
