package org.sunbridge.conclude;

import java.util.List;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

/**
 * A finding that should exist, in canonical values.
 *
 * @param identity the same finding found again has the same; unique for a person; ASCII
 * @param reason as of the grain of a finding, see docs/semantics.md
 * @param certificateNo the person's number at the finding's time; empty when none is known
 * @param field empty unless a field differs
 * @param benefit what ends or is paid; empty for row findings
 * @param effectiveMonth {@code yyyy-MM} or empty
 * @param job the feed that made it, or whose absence made it
 * @param rule what says so, with its version
 */
public record Found(
    String identity,
    FindingType type,
    String reason,
    String certificateNo,
    String field,
    String before,
    String after,
    String benefit,
    String effectiveMonth,
    FindingState state,
    String job,
    String rule,
    List<Evidence> evidence) {

  public Found {
    evidence = List.copyOf(evidence);
  }
}
