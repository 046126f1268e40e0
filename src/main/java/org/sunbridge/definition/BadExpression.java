package org.sunbridge.definition;

import java.util.List;
import java.util.stream.Collectors;

/** A CEL expression that cannot be used, with everything that is wrong with it. */
public final class BadExpression extends IllegalArgumentException {

  private final transient List<Problem> problems;

  BadExpression(String expression, List<Problem> problems) {
    super(
        problems.stream()
            .map(p -> p.message() + " at character " + (p.offset() + 1) + " of: " + expression)
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Never empty. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * @param offset index of a code point of the expression, from 0
   * @param hint how to mend it; may be empty
   */
  public record Problem(int offset, String message, String hint) {}
}
