package org.sunbridge.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Yuan;
import org.sunbridge.registry.CertificateRow;
import org.sunbridge.registry.EntitlementRow;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.PersonRow;
import org.sunbridge.registry.RegisterMapper;

/**
 * What hangs on certificates that are about to expire, for the lists of those who remind people.
 */
final class AtStake {

  private static final long MORE_THAN_ANYBODY_GETS = 1_000_000_000L;

  private final RegisterMapper register;
  private final PendingMapper pending;

  AtStake(RegisterMapper register, PendingMapper pending) {
    this.register = register;
    this.pending = pending;
  }

  /** Attributes beside those of the findings, by person; {@code severity} sorts as text. */
  Map<PersonKey, Map<String, String>> of(Collection<PersonKey> keys) {
    Map<PersonKey, Map<String, String>> known = new HashMap<>();
    if (keys.isEmpty()) {
      return known;
    }
    List<PersonRow> people = register.people(Keys.of(keys));
    List<Long> ids = people.stream().map(p -> p.id).toList();
    if (ids.isEmpty()) {
      return known;
    }
    Map<Long, List<CertificateRow>> certificates =
        register.certificates(Keys.ofIds(ids)).stream()
            .collect(Collectors.groupingBy(c -> c.personId));
    Map<Long, List<EntitlementRow>> paid =
        register.entitlements(Keys.ofIds(ids)).stream()
            .filter(e -> e.toMonth == null && e.amountFen > 0)
            .collect(Collectors.groupingBy(e -> e.personId));
    LocalDate day = pending.concludedFor().orElse(LocalDate.EPOCH);
    for (PersonRow person : people) {
      last(certificates.getOrDefault(person.id, List.of()))
          .ifPresent(
              certificate ->
                  known.put(
                      person.personKey,
                      attributes(certificate, paid.getOrDefault(person.id, List.of()), day)));
    }
    return known;
  }

  /** The one that the register lists last. */
  private static Optional<CertificateRow> last(List<CertificateRow> certificates) {
    return certificates.stream()
        .filter(c -> c.untilAsOf == null)
        .max(Comparator.comparing((CertificateRow c) -> c.issuedOn).thenComparing(c -> c.id));
  }

  private static Map<String, String> attributes(
      CertificateRow certificate, List<EntitlementRow> paid, LocalDate day) {
    long fen = paid.stream().mapToLong(e -> e.amountFen).sum();
    List<String> benefits = new ArrayList<>();
    paid.stream().map(e -> e.benefit).sorted().forEach(benefits::add);
    Map<String, String> attributes = new HashMap<>();
    attributes.put("grade", String.valueOf(certificate.grade));
    attributes.put("expires_on", certificate.expiresOn.toString());
    attributes.put(
        "days_left", String.valueOf(ChronoUnit.DAYS.between(day, certificate.expiresOn)));
    attributes.put("benefits", String.join(",", benefits));
    attributes.put("yuan", new Yuan(fen).toString());
    attributes.put(
        "severity",
        certificate.grade + " " + (MORE_THAN_ANYBODY_GETS - fen) + " " + certificate.expiresOn);
    return attributes;
  }
}
