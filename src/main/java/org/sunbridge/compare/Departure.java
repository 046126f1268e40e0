package org.sunbridge.compare;

import java.util.Map;
import java.util.Optional;
import org.sunbridge.definition.District;
import org.sunbridge.domain.CertificateStatus;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.VisitOutcome;

/**
 * Whether a new or changed record says that something ends for its person: what the exits brake
 * counts. Compares facts only; who is entitled to what is concluded later.
 */
final class Departure {

  private Departure() {}

  static boolean isTold(RecordKind kind, Map<String, String> values, District district) {
    return switch (kind) {
      case DEATH -> true;
      case MOVE ->
          Optional.ofNullable(values.get("toDivision"))
              .filter(to -> !district.contains(to))
              .isPresent();
      case CERTIFICATE ->
          Optional.ofNullable(values.get("status"))
              .map(CertificateStatus::valueOf)
              .filter(status -> status != CertificateStatus.VALID)
              .isPresent();
      case VISIT ->
          Optional.ofNullable(values.get("outcome"))
              .map(VisitOutcome::valueOf)
              .filter(o -> o == VisitOutcome.DECEASED || o == VisitOutcome.MOVED_OUT)
              .isPresent();
      case MEMBERSHIP, PAYMENT, FACTS -> false;
    };
  }

  /**
   * Whether being absent from a snapshot ends something; who is no longer paid has left already.
   */
  static boolean isByAbsence(RecordKind kind) {
    return kind == RecordKind.CERTIFICATE || kind == RecordKind.MEMBERSHIP;
  }
}
