package org.sunbridge.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is counted about people beside the findings: named checks and indicators, of {@code
 * jobs/indicators.yaml}.
 *
 * @param facts questions about a person's records, by the name conditions know them by
 */
public record Measures(
    Map<String, RecordFact> facts, List<Indicator> indicators, List<NamedCheck> checks) {

  public static final Measures NONE = new Measures(Map.of(), List.of(), List.of());

  public Measures {
    facts = Map.copyOf(facts);
    indicators = List.copyOf(indicators);
    checks = List.copyOf(checks);
  }

  public Optional<Indicator> indicator(String name) {
    return indicators.stream().filter(i -> i.name().equals(name)).findFirst();
  }

  public Optional<NamedCheck> check(String name) {
    return checks.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** Where a definition's words come from. */
  public enum Source {
    /** Told by published or internal documents of the trade. */
    STATED,
    /** Found in public text and read there. */
    VERIFIED,
    /** Ours, or from hearsay: to be replaced by the local document. */
    UNVERIFIED
  }

  /** From when on a record counts, looking back from the day asked about. */
  public enum Within {
    /** Since the first of January. */
    YEAR,
    /** For twelve months. */
    TWELVE_MONTHS
  }

  /**
   * Whether a person has some record that satisfies a condition.
   *
   * @param date the record's field that says when; empty where only being said counts
   */
  public record RecordFact(
      String name, String job, RecordExpression when, Optional<String> date, Within within) {}

  /**
   * A rate with its counts.
   *
   * @param number in the published table it belongs to; empty for none
   * @param of who is looked at
   * @param excluded in this order; who falls under several counts under the first
   * @param numerator who counts, of those who are left
   */
  public record Indicator(
      String name,
      String title,
      Optional<String> number,
      Source source,
      String basis,
      PersonExpression of,
      List<Exclusion> excluded,
      PersonExpression numerator) {
    public Indicator {
      excluded = List.copyOf(excluded);
    }
  }

  /** Who is left out of an indicator's denominator, and what they are called. */
  public record Exclusion(String title, PersonExpression when) {}

  /** A list of people of whom something holds that should not. */
  public record NamedCheck(
      String name, String title, Source source, String basis, PersonExpression when) {}
}
