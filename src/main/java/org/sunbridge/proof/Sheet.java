package org.sunbridge.proof;

import java.util.List;

/**
 * A printed page, before it is set: what stands on it and in which order. It is personal.
 *
 * @param language {@code zh-CN} or {@code en}
 * @param lead what it says in a sentence
 */
public record Sheet(String language, String title, String lead, List<Section> sections) {

  public Sheet {
    sections = List.copyOf(sections);
  }

  /** A part under a heading. */
  public record Section(String heading, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** Something in a section. */
  public sealed interface Block permits Text, Facts, Table, Raw {}

  /**
   * @param warns whether it must not be overlooked
   */
  public record Text(String text, boolean warns) implements Block {
    Text(String text) {
      this(text, false);
    }
  }

  /** Names and what they are. */
  public record Facts(List<List<String>> pairs) implements Block {
    public Facts {
      pairs = List.copyOf(pairs);
    }
  }

  /** Rows under column names. */
  public record Table(List<String> header, List<List<String>> rows) implements Block {
    public Table {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /** A text to be shown as it is, blanks and line breaks too. */
  public record Raw(String caption, String text) implements Block {}
}
