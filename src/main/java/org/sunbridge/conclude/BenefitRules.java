package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.Circumstances;
import org.sunbridge.definition.Fact;
import org.sunbridge.definition.PolicyDefinition;
import org.sunbridge.definition.PolicyExpression;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Yuan;

/** One policy with its expressions compiled. Immutable, shared by all people. */
final class BenefitRules {

  private final PolicyDefinition policy;
  private final List<Version> versions = new ArrayList<>();

  BenefitRules(PolicyDefinition policy) {
    this.policy = policy;
    policy.versions().forEach(version -> versions.add(new Version(version)));
  }

  String benefit() {
    return policy.name();
  }

  Optional<Version> inForce(YearMonth month) {
    return versions.stream().filter(v -> !v.from.isAfter(month)).reduce((a, b) -> b);
  }

  /** The version that the one in force replaced. */
  Optional<Version> beforeInForce(YearMonth month) {
    return inForce(month)
        .flatMap(
            now -> versions.stream().filter(v -> v.from.isBefore(now.from)).reduce((a, b) -> b));
  }

  /** The rule's name with its version, for people who want to read it. */
  String name(YearMonth month) {
    return inForce(month).map(v -> policy.name() + "@" + v.from).orElse(policy.name());
  }

  /** The rules from one month on. */
  static final class Version {
    private final YearMonth from;
    private final List<Rule> rules = new ArrayList<>();
    private final PolicyExpression amount;

    Version(PolicyDefinition.Version version) {
      from = version.from();
      amount = PolicyExpression.amount(version.amount());
      version
          .conditions()
          .forEach(
              (name, cel) ->
                  rules.add(
                      new Rule(
                          PolicyExpression.condition(cel),
                          version.ends().getOrDefault(name, List.of()))));
    }

    List<Rule> onCertificate() {
      return rules.stream().filter(rule -> !rule.readsMembership()).toList();
    }

    List<Rule> onMembership() {
      return rules.stream().filter(Rule::readsMembership).toList();
    }

    Yuan amount(CertificateSpan span, String membershipKind) {
      return Yuan.rounded(
          amount.amount(
              new Circumstances(span.isValid(), span.category(), span.grade(), membershipKind)));
    }

    /** The kinds of membership that satisfy this version; the empty kind where it asks for none. */
    List<String> entitledKinds() {
      if (onMembership().isEmpty()) {
        return List.of("");
      }
      List<String> kinds = new ArrayList<>();
      for (MembershipKind kind : MembershipKind.values()) {
        if (onMembership().stream().allMatch(rule -> rule.holdsForMember(kind.name()))) {
          kinds.add(kind.name());
        }
      }
      return kinds;
    }
  }

  /**
   * One condition.
   *
   * @param ends the reasons its end can have
   */
  record Rule(PolicyExpression expression, List<String> ends) {

    boolean readsMembership() {
      return expression.uses().contains(Fact.MEMBERSHIP);
    }

    boolean holds(CertificateSpan span) {
      return holds(span, span.isValid());
    }

    boolean holds(CertificateSpan span, boolean valid) {
      return expression.holds(new Circumstances(valid, span.category(), span.grade(), ""));
    }

    boolean holdsForMember(String kind) {
      return expression.holds(new Circumstances(true, 0, 0, kind));
    }
  }
}
