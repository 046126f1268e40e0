package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.Circumstances;
import org.sunbridge.definition.Fact;
import org.sunbridge.definition.PolicyDefinition;
import org.sunbridge.definition.PolicyDefinition.Due;
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

  boolean looksAtAge() {
    return versions.stream().anyMatch(Version::looksAtAge);
  }

  /** The version in force in a month, as it is known on a day. */
  Optional<Version> inForce(YearMonth month, LocalDate knownOn) {
    return versions.stream()
        .filter(v -> !v.from.isAfter(month) && !v.announced.isAfter(knownOn))
        .reduce((a, b) -> b);
  }

  /** The version that will have been in force in a month, once all is announced. */
  Optional<Version> everInForce(YearMonth month) {
    return inForce(month, LocalDate.MAX);
  }

  /** The version that the one in force replaced. */
  Optional<Version> beforeInForce(YearMonth month) {
    return everInForce(month)
        .flatMap(
            now -> versions.stream().filter(v -> v.from.isBefore(now.from)).reduce((a, b) -> b));
  }

  /** The rule's name with its version, for people who want to read it. */
  String name(YearMonth month, LocalDate knownOn) {
    return inForce(month, knownOn).map(v -> policy.name() + "@" + v.from).orElse(policy.name());
  }

  /** The rules from one month on. */
  static final class Version {
    private final YearMonth from;
    private final LocalDate announced;
    private final Due due;
    private final int backPay;
    private final List<Rule> rules = new ArrayList<>();
    private final PolicyExpression amount;

    Version(PolicyDefinition.Version version) {
      from = version.from();
      announced = version.announced().orElse(LocalDate.MIN);
      due = version.due();
      backPay = version.backPay();
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

    List<Rule> rules() {
      return rules;
    }

    Due due() {
      return due;
    }

    int backPay() {
      return backPay;
    }

    boolean looksAtAge() {
      return amount.uses().contains(Fact.AGE) || rules.stream().anyMatch(r -> r.reads(Fact.AGE));
    }

    /** Every circumstance that the version asks for. */
    Set<String> circumstances() {
      Set<String> names = new HashSet<>(amount.circumstances());
      rules.forEach(rule -> names.addAll(rule.expression().circumstances()));
      return names;
    }

    boolean allHold(Circumstances circumstances) {
      return rules.stream().allMatch(rule -> rule.expression().holds(circumstances));
    }

    Yuan amount(Circumstances circumstances) {
      return Yuan.rounded(amount.amount(circumstances));
    }

    /**
     * The kinds of membership, the empty one included, that every rule on membership alone lets.
     */
    List<String> entitledKinds() {
      List<String> kinds = new ArrayList<>(List.of(""));
      for (MembershipKind kind : MembershipKind.values()) {
        kinds.add(kind.name());
      }
      rules.stream()
          .filter(Rule::isOnMembership)
          .forEach(rule -> kinds.removeIf(kind -> !rule.holdsForMember(kind)));
      return kinds;
    }
  }

  /**
   * One condition.
   *
   * @param ends the reasons its end can have
   */
  record Rule(PolicyExpression expression, List<String> ends) {

    private static final Set<Fact> ON_CERTIFICATE =
        EnumSet.of(Fact.CERTIFICATE_VALID, Fact.CERTIFICATE_ATTRIBUTES);

    boolean reads(Fact fact) {
      return expression.uses().contains(fact);
    }

    boolean readsMembership() {
      return reads(Fact.MEMBERSHIP);
    }

    boolean readsCertificate() {
      return reads(Fact.CERTIFICATE_VALID) || reads(Fact.CERTIFICATE_ATTRIBUTES);
    }

    /** Whether it looks at the certificate and at nothing else. */
    boolean isOnCertificate() {
      return ON_CERTIFICATE.containsAll(expression.uses());
    }

    /** Whether it looks at the lists of civil affairs and at nothing else. */
    boolean isOnMembership() {
      return expression.uses().equals(Set.of(Fact.MEMBERSHIP));
    }

    Condition of(PersonFacts person) {
      if (isOnCertificate()) {
        return new CertificateCondition(this, person);
      }
      return isOnMembership()
          ? new MembershipCondition(this, person)
          : new DailyCondition(this, person);
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
