package org.sunbridge.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a contest's cost grows with its size.
 *
 * @param outcomes of one contest, from the smallest
 */
record Growth(List<Outcome> outcomes) {

  Growth {
    outcomes = List.copyOf(outcomes);
  }

  /** Nothing where there is but one size. */
  void print(PrintStream out) {
    if (outcomes.size() < 2) {
      return;
    }
    Outcome largest = outcomes.get(outcomes.size() - 1);
    out.printf(Locale.ROOT, "%n%s: how its time grows%n%n", largest.contest().title());
    out.println(
        outcomes.stream()
            .map(one -> String.format(Locale.ROOT, "%,d rows", one.rows()))
            .collect(Collectors.joining(" | ", "| | ", " |")));
    out.println("| --- ".repeat(outcomes.size() + 1) + "|");
    for (Measurement contender : largest.measurements()) {
      StringBuilder line = new StringBuilder("| " + contender.name());
      Measurement before = null;
      for (Outcome outcome : outcomes) {
        Measurement now =
            outcome.measurements().stream()
                .filter(one -> one.name().equals(contender.name()))
                .findFirst()
                .orElseThrow();
        line.append(String.format(Locale.ROOT, " | %.2f s", now.median()));
        if (before != null) {
          line.append(String.format(Locale.ROOT, ", × %.1f", now.median() / before.median()));
        }
        before = now;
      }
      out.println(line + " |");
    }
  }
}
