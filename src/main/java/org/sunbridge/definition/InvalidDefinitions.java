package org.sunbridge.definition;

import java.util.List;
import java.util.stream.Collectors;

/** The definitions have faults; the message lists every one, a line each. */
public final class InvalidDefinitions extends RuntimeException {

  private final transient List<Violation> violations;

  public InvalidDefinitions(List<Violation> violations) {
    super(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
