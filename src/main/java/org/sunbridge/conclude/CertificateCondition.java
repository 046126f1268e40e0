package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.sunbridge.conclude.BenefitRules.Rule;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/** A condition on the certificate, looked at day by day. */
final class CertificateCondition implements Condition {

  private final Rule rule;
  private final CertificateHistory history;
  private final LocalDate businessDate;
  private final Knowledge knowledge;
  private final Optional<YearMonth> freshThrough;

  CertificateCondition(
      Rule rule,
      CertificateHistory history,
      LocalDate businessDate,
      List<Statement> statements,
      Knowledge knowledge) {
    this.rule = rule;
    this.history = history;
    this.businessDate = businessDate;
    this.knowledge = knowledge;
    this.freshThrough =
        statements.stream()
            .filter(s -> s.kind() == RecordKind.CERTIFICATE)
            .flatMap(s -> knowledge.of(s.kind(), s.job(), s.scope()).stream())
            .map(d -> d.month())
            .max(YearMonth::compareTo);
  }

  @Override
  public Truth first(YearMonth month) {
    return known(month, history.on(month.atDay(1)).filter(rule::holds).isPresent());
  }

  @Override
  public Truth any(YearMonth month) {
    return known(
        month,
        history.days().stream()
            .anyMatch(s -> s.overlaps(month.atDay(1), month.atEndOfMonth()) && rule.holds(s)));
  }

  private Truth known(YearMonth month, boolean holds) {
    return freshThrough.filter(through -> !through.isBefore(month)).isPresent()
        ? Truth.of(holds)
        : Truth.UNKNOWN;
  }

  @Override
  public RecordKind feed() {
    return RecordKind.CERTIFICATE;
  }

  @Override
  public boolean hasEnded() {
    return history.now(businessDate).filter(rule::holds).isEmpty();
  }

  @Override
  public Optional<Cause> end() {
    return hasEnded() ? endBefore(businessDate.plusDays(1)) : Optional.empty();
  }

  @Override
  public Optional<Cause> endBefore(YearMonth month) {
    return endBefore(month.atDay(1));
  }

  private Optional<Cause> endBefore(LocalDate day) {
    List<CertificateSpan> days = history.days();
    for (int i = days.size() - 2; i >= 0; i--) {
      CertificateSpan held = days.get(i);
      if (held.to().isBefore(day) && rule.holds(held)) {
        CertificateSpan next = days.get(i + 1);
        return Optional.of(
            new Cause(
                reason(next), held.to(), false, List.of(knowledge.evidence(next.statement()))));
      }
    }
    return Optional.empty();
  }

  /**
   * Why the condition does not hold in {@code next}: validity first, if that alone would mend it.
   */
  private String reason(CertificateSpan next) {
    if (!next.isValid() && rule.holds(next, true)) {
      return switch (next.status()) {
        case MOVED_OUT -> "MOVED_OUT";
        case FROZEN -> next.isExpired() ? "CERTIFICATE_EXPIRED" : "CERTIFICATE_FROZEN";
        case CANCELLED -> next.isExpired() ? "CERTIFICATE_EXPIRED" : "CERTIFICATE_CANCELLED";
        case VALID, EXPIRED -> "CERTIFICATE_EXPIRED";
      };
    }
    return rule.ends().stream()
        .filter(end -> !end.startsWith("CERTIFICATE_"))
        .findFirst()
        .orElse("GRADE_CHANGED");
  }
}
