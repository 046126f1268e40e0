package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.sunbridge.conclude.BenefitRules.Rule;
import org.sunbridge.domain.RecordKind;

/** A condition on the certificate, looked at day by day. */
record CertificateCondition(Rule rule, PersonFacts person) implements Condition {

  @Override
  public Truth first(YearMonth month) {
    return known(month, person.history.on(month.atDay(1)).filter(rule::holds).isPresent());
  }

  @Override
  public Truth any(YearMonth month) {
    return known(
        month,
        person.history.days().stream()
            .anyMatch(s -> s.overlaps(month.atDay(1), month.atEndOfMonth()) && rule.holds(s)));
  }

  private Truth known(YearMonth month, boolean holds) {
    return person.hasCertificatesThrough(month) ? Truth.of(holds) : Truth.UNKNOWN;
  }

  @Override
  public boolean isCertain() {
    return !person.knowledge.isWaitedFor(RecordKind.CERTIFICATE);
  }

  @Override
  public boolean hasEnded() {
    return person.history.now(person.businessDate).filter(rule::holds).isEmpty();
  }

  @Override
  public Optional<Cause> end() {
    return hasEnded() ? endBefore(person.businessDate.plusDays(1)) : Optional.empty();
  }

  @Override
  public Optional<Cause> endBefore(YearMonth month) {
    return endBefore(month.atDay(1));
  }

  private Optional<Cause> endBefore(LocalDate day) {
    List<CertificateSpan> days = person.history.days();
    for (int i = days.size() - 2; i >= 0; i--) {
      CertificateSpan held = days.get(i);
      if (held.to().isBefore(day) && rule.holds(held)) {
        CertificateSpan next = days.get(i + 1);
        return Optional.of(
            new Cause(
                reason(next),
                held.to(),
                false,
                List.of(person.knowledge.evidence(next.statement()))));
      }
    }
    return Optional.empty();
  }

  /**
   * Why the condition does not hold in {@code next}: validity first, if that alone would mend it.
   */
  private String reason(CertificateSpan next) {
    if (!next.isValid() && rule.holds(next, true)) {
      return invalidity(next);
    }
    return rule.ends().stream()
        .filter(end -> !end.startsWith("CERTIFICATE_"))
        .findFirst()
        .orElse("GRADE_CHANGED");
  }

  /** Why a certificate that was valid is no longer. */
  static String invalidity(CertificateSpan span) {
    return switch (span.status()) {
      case MOVED_OUT -> "MOVED_OUT";
      case FROZEN -> span.isExpired() ? "CERTIFICATE_EXPIRED" : "CERTIFICATE_FROZEN";
      case CANCELLED -> span.isExpired() ? "CERTIFICATE_EXPIRED" : "CERTIFICATE_CANCELLED";
      case VALID, EXPIRED -> "CERTIFICATE_EXPIRED";
    };
  }
}
