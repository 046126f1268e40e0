package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.conclude.BenefitRules.Rule;

/**
 * Why a condition on several things ended: the first of them that would mend it if it were as
 * before.
 *
 * @param held the last days on which it held
 */
record EndOfCondition(Rule rule, PersonFacts person, Days days, Stretch held) {

  private static final Set<String> OF_CIRCUMSTANCES = Set.of("CONFLICTING_BENEFIT", "SENTENCED");

  Cause cause() {
    LocalDate lastDay = held.to();
    Stretch next = days.on(lastDay.plusDays(1));
    String kind = kind(YearMonth.from(next.from()));
    Optional<CertificateSpan> span = next.certificate();
    if (span.isPresent()
        && !span.get().isValid()
        && rule.expression().holds(next.knownIfValid(kind))) {
      return cause(
          CertificateCondition.invalidity(span.get()),
          List.of(person.knowledge.evidence(span.get().statement())));
    }
    if (rule.expression().holds(next.with(next.span(), held.inForce()).known(kind))) {
      return cause(
          named(OF_CIRCUMSTANCES, "CONFLICTING_BENEFIT"),
          person
              .inForce
              .beganBy(lastDay, rule.expression().circumstances())
              .map(person.knowledge::evidence)
              .stream()
              .toList());
    }
    if (rule.expression().holds(next.with(held.span(), next.inForce()).known(kind))) {
      return cause(
          named(Set.of("GRADE_CHANGED"), "GRADE_CHANGED"),
          span.map(s -> person.knowledge.evidence(s.statement())).stream().toList());
    }
    return cause(
        rule.readsMembership()
            ? named(Set.of("LOW_INCOME_LOST"), "LOW_INCOME_LOST")
            : rule.ends().stream().findFirst().orElse("NOT_ENTITLED"),
        person.memberships.evidence(YearMonth.from(lastDay)).stream().toList());
  }

  private Cause cause(String reason, List<Evidence> evidence) {
    return new Cause(reason, held.to(), false, evidence);
  }

  /** The reason that the policy gives for this kind of end. */
  private String named(Set<String> fitting, String usual) {
    return rule.ends().stream().filter(fitting::contains).findFirst().orElse(usual);
  }

  private String kind(YearMonth month) {
    return person.memberships.in(month).orElse("");
  }
}
