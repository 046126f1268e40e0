package org.sunbridge.alert;

import java.time.Duration;
import java.util.OptionalLong;
import org.sunbridge.definition.AlertRules;
import org.sunbridge.definition.AlertRules.Rule;
import org.sunbridge.definition.AlertRules.When;
import org.sunbridge.operation.RunFact;
import org.sunbridge.operation.Watch;

/**
 * Whether a run took unusually long, or its file had unusually many or few rows, against its own
 * history and the district's rules: what alerts say and what pages mark is the same. Thread-safe.
 */
public final class Unusual {

  private final Watch watch;
  private final AlertRules rules;

  Unusual(Watch watch, AlertRules rules) {
    this.watch = watch;
    this.rules = rules;
  }

  /** How long runs like it take, in seconds, if this one took too long by any rule. */
  public OptionalLong duration(RunFact run) {
    return rules.rules().stream()
        .filter(rule -> rule.when() == When.DURATION && concerns(rule, run))
        .map(rule -> duration(rule, run))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  /** How many rows such files have, if this one's number is out of any rule's bounds. */
  public OptionalLong rows(RunFact run) {
    return rules.rules().stream()
        .filter(rule -> rule.when() == When.ROWS && concerns(rule, run))
        .map(rule -> rows(rule, run))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  private static boolean concerns(Rule rule, RunFact run) {
    return rule.jobs().isEmpty() || rule.jobs().contains(run.job());
  }

  OptionalLong duration(Rule rule, RunFact run) {
    Duration took = run.took();
    if (run.released() || took.compareTo(rule.after()) < 0) {
      return OptionalLong.empty();
    }
    OptionalLong usual = watch.usualSeconds(run);
    return usual.isPresent() && took.toSeconds() > usual.getAsLong() * rule.factor()
        ? usual
        : OptionalLong.empty();
  }

  OptionalLong rows(Rule rule, RunFact run) {
    if (!run.kind().equals("DELIVERY")) {
      return OptionalLong.empty();
    }
    OptionalLong usual = watch.usualRows(run);
    if (usual.isEmpty()) {
      return usual;
    }
    long difference = Math.abs(run.rows() - usual.getAsLong());
    boolean isUnusual =
        difference >= rule.atLeast() && difference * 100.0 > rule.percent() * usual.getAsLong();
    return isUnusual ? usual : OptionalLong.empty();
  }
}
