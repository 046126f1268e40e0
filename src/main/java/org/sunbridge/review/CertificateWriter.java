package org.sunbridge.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.CertificateNumber;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Statement;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.CertificateRow;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PersonRow;
import org.sunbridge.registry.RegisterMapper;

/** Certificates with their whole history: a row for each statement, for as long as it was made. */
final class CertificateWriter {

  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final RegisterMapper register;
  private final BulkMapper bulk;
  private final Material material;

  CertificateWriter(RegisterMapper register, BulkMapper bulk, Material material) {
    this.register = register;
    this.bulk = bulk;
    this.material = material;
  }

  void write(Map<PersonKey, RegisterEntry> entries, Map<PersonKey, PersonRow> people) {
    Map<Long, CertificateRow> kept = new HashMap<>();
    register
        .certificates(Keys.ofIds(people.values().stream().map(p -> p.id).toList()))
        .forEach(row -> kept.put(row.statementId, row));
    entries.forEach(
        (key, entry) -> {
          for (Statement said : entry.certificates()) {
            CertificateRow row = kept.remove(said.id());
            if (row == null) {
              certificate(Objects.requireNonNull(people.get(key)).id, said)
                  .ifPresent(bulk::insertCertificate);
            } else if (!Objects.equals(row.untilAsOf, said.until())) {
              register.endCertificate(row.id, said.until());
            }
          }
        });
    // What a correction took back stays in the history as an interval of no length.
    kept.values().forEach(this::takeBack);
  }

  /** Those of people whom a correction took out of the register become intervals of no length. */
  void takeBack(Collection<Long> people) {
    register.certificates(Keys.ofIds(people)).forEach(this::takeBack);
  }

  private void takeBack(CertificateRow row) {
    if (!row.fromAsOf.equals(row.untilAsOf)) {
      register.endCertificate(row.id, row.fromAsOf);
    }
  }

  private Optional<CertificateRow> certificate(long person, Statement said) {
    Optional<String> number = said.value("certificateNo");
    if (number.isEmpty()) {
      return Optional.empty();
    }
    CertificateRow row = new CertificateRow();
    row.personId = person;
    row.number = material.codec().encode(number.get());
    row.suffix = new CertificateNumber(number.get()).suffix();
    row.category = Integer.parseInt(said.value("category").orElse("0"));
    row.grade = Integer.parseInt(said.value("grade").orElse("0"));
    row.issuedOn = said.date("issuedOn").orElse(ALWAYS);
    row.expiresOn = said.date("expiresOn").orElse(NEVER);
    row.status = said.value("status").orElse("VALID");
    row.statusOn = said.date("statusOn").orElse(null);
    row.fromAsOf = said.from();
    row.untilAsOf = said.until();
    row.statementId = said.id();
    row.recordedAt = material.now();
    return Optional.of(row);
  }
}
