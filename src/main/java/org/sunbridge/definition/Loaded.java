package org.sunbridge.definition;

import java.util.List;

/** What became of a folder of definitions: all of it can be used, or none. */
public sealed interface Loaded {

  /**
   * The definitions, for whoever cannot go on without them.
   *
   * @throws InvalidDefinitions with every violation
   */
  Definitions definitions();

  /** Empty when everything is in order; by file, line and column. */
  List<Violation> violations();

  /** Everything is in order. */
  record Accepted(Definitions definitions) implements Loaded {
    @Override
    public List<Violation> violations() {
      return List.of();
    }
  }

  /** Nothing may be used until every violation is mended. */
  record Refused(List<Violation> violations) implements Loaded {
    public Refused {
      violations = List.copyOf(violations);
    }

    @Override
    public Definitions definitions() {
      throw new InvalidDefinitions(violations);
    }
  }
}
