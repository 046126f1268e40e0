package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.operation.CensusMapper.HeldCertificate;

/** What conditions may ask of a person's certificate on a day. */
final class KnownCertificate {

  static final Map<String, Object> NONE =
      Map.of(
          "valid",
          false,
          "validInLedgerMonth",
          false,
          "expired",
          false,
          "status",
          "",
          "category",
          0L,
          "grade",
          0L,
          "issuedOn",
          "",
          "expiresOn",
          "");

  private KnownCertificate() {}

  /**
   * @param held everything ever said of the person's certificates, oldest first
   * @param ledger the newest ledger's month; null where there is none
   */
  static Map<String, Object> of(
      List<HeldCertificate> held, LocalDate asOf, @Nullable YearMonth ledger) {
    Optional<HeldCertificate> speaking = speaking(held, asOf);
    if (speaking.isEmpty()) {
      return NONE;
    }
    HeldCertificate certificate = speaking.get();
    boolean inLedgerMonth =
        ledger != null
            && held.stream()
                .anyMatch(c -> isValid(c, ledger.atDay(1)) || isValid(c, ledger.atEndOfMonth()));
    return Map.of(
        "valid", isValid(certificate, asOf),
        "validInLedgerMonth", inLedgerMonth,
        "expired", certificate.expiresOn().isBefore(asOf),
        "status", certificate.status(),
        "category", (long) certificate.category(),
        "grade", (long) certificate.grade(),
        "issuedOn", certificate.issuedOn().toString(),
        "expiresOn", certificate.expiresOn().toString());
  }

  /** The one that the register lists last; who is listed no more keeps the last one there was. */
  private static Optional<HeldCertificate> speaking(List<HeldCertificate> held, LocalDate asOf) {
    List<HeldCertificate> issued = held.stream().filter(c -> !c.issuedOn().isAfter(asOf)).toList();
    List<HeldCertificate> listed =
        issued.stream().filter(c -> c.until() == null || c.until().isAfter(asOf)).toList();
    return (listed.isEmpty() ? issued : listed)
        .stream().reduce((a, b) -> b.issuedOn().isBefore(a.issuedOn()) ? a : b);
  }

  /** The day of freezing or cancelling still counts. */
  private static boolean isValid(HeldCertificate c, LocalDate day) {
    boolean inForce = !c.issuedOn().isAfter(day) && !c.expiresOn().isBefore(day);
    boolean allowed =
        switch (c.status()) {
          case "FROZEN", "CANCELLED", "MOVED_OUT" ->
              c.statusOn() != null && !c.statusOn().isBefore(day);
          default -> true;
        };
    return inForce && allowed;
  }
}
