package org.sunbridge.review;

import java.util.List;
import java.util.Map;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.PersonRow;
import org.sunbridge.registry.RegisterMapper;

/** Brings the register to what was concluded: writes what differs, keeps what was. */
final class RegisterWriter {

  private final RegisterMapper register;
  private final BulkMapper bulk;
  private final PersonWriter people;
  private final CertificateWriter certificates;
  private final EntitlementWriter entitlements;
  private final CollectionWriter collection;
  private final NextSurveyWriter nextSurvey;
  private final DueDateWriter dueDates;

  RegisterWriter(
      RegisterMapper register, BulkMapper bulk, PendingMapper pending, Material material) {
    this.register = register;
    this.bulk = bulk;
    this.people = new PersonWriter(register, bulk, pending, material);
    this.certificates = new CertificateWriter(register, bulk, material);
    this.entitlements = new EntitlementWriter(register, bulk, material);
    this.collection = new CollectionWriter(register, bulk);
    this.nextSurvey = new NextSurveyWriter(pending, bulk);
    this.dueDates = new DueDateWriter(pending, bulk);
  }

  /**
   * @param entries of registered people
   */
  void write(Map<PersonKey, RegisterEntry> entries, long run) {
    if (entries.isEmpty()) {
      return;
    }
    Map<PersonKey, PersonRow> rows = people.write(entries, run);
    certificates.write(entries, rows);
    entitlements.write(entries, rows);
    collection.write(entries);
    nextSurvey.write(entries);
    dueDates.write(entries);
  }

  /** People whom a correction took out of the register are kept; their certificates end. */
  void takeBack(List<PersonKey> keys) {
    if (keys.isEmpty()) {
      return;
    }
    List<Long> taken = register.people(Keys.of(keys)).stream().map(p -> p.id).toList();
    if (!taken.isEmpty()) {
      certificates.takeBack(taken);
    }
  }

  /** Sends what waits in the driver. */
  void flush() {
    bulk.flush();
  }

  /** An approved exit that no longer holds gives the benefit back. */
  void revive(long finding) {
    register.reviveEntitlement(finding);
  }
}
