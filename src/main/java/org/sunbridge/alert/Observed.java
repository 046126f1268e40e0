package org.sunbridge.alert;

import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.AlertRules.When;

/**
 * Something a rule looks for that is so just now. Never personal data.
 *
 * @param subject job, schedule or target; may be empty
 * @param observed what was seen, such as a number or a day; may be empty
 * @param comparedWith the limit, or what is usual; may be empty
 */
record Observed(
    String rule,
    When kind,
    String subject,
    @Nullable Long run,
    String observed,
    String comparedWith) {

  /** The same thing seen again has the same. */
  String key() {
    String what = kind == When.LATE ? observed : run == null ? "" : run.toString();
    return String.join("|", rule, kind.name(), subject, what);
  }
}
