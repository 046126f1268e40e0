package org.sunbridge.review;

import org.sunbridge.domain.FindingType;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.PersonChangeRow;
import org.sunbridge.registry.PersonRow;
import org.sunbridge.registry.RegisterMapper;

/** What an applied finding does to the register. */
final class Effect {

  private final RegisterMapper register;
  private final BulkMapper bulk;
  private final Material material;

  Effect(RegisterMapper register, BulkMapper bulk, Material material) {
    this.register = register;
    this.bulk = bulk;
    this.material = material;
  }

  void of(FindingRow finding) {
    register
        .person(finding.personKey)
        .ifPresent(
            person -> {
              if (finding.type == FindingType.EXIT) {
                exit(person, finding);
              } else if (finding.type == FindingType.CHANGE) {
                set(person, finding, finding.afterValue, finding.beforeValue);
              }
            });
  }

  private void exit(PersonRow person, FindingRow finding) {
    register.endEntitlement(person.id, finding.benefit, finding.effectiveMonth, finding.id);
    journal(person, finding.benefit, new byte[0], ended(finding), finding);
  }

  /** Compensates: what an applied finding did is undone, and both stand in the journal. */
  void reverse(FindingRow finding) {
    register
        .person(finding.personKey)
        .ifPresent(
            person -> {
              if (finding.type == FindingType.EXIT) {
                register.reviveEntitlement(finding.id);
                journal(person, finding.benefit, ended(finding), new byte[0], finding);
              } else if (finding.type == FindingType.CHANGE) {
                set(person, finding, finding.beforeValue, finding.afterValue);
              }
            });
  }

  private byte[] ended(FindingRow finding) {
    return material.codec().encode(finding.reason + " " + finding.effectiveMonth);
  }

  private void set(PersonRow person, FindingRow finding, byte[] value, byte[] before) {
    String after = material.codec().decode(value);
    switch (finding.field) {
      case "name" -> {
        person.name = value;
        person.nameKey = material.hash().name(after);
        person.nameBirthKey = material.hash().person(after, person.birthDate.toString()).bytes();
      }
      case "sex" -> person.sex = after;
      case "division" -> person.division = after;
      case "phone" -> person.phone = value;
      case "address" -> person.address = value;
      default -> {
        // Certificates keep their own history, statement by statement.
        return;
      }
    }
    person.changedAt = material.now();
    bulk.putPerson(person);
    journal(person, finding.field, before, value, finding);
  }

  private void journal(
      PersonRow person, String field, byte[] before, byte[] after, FindingRow finding) {
    PersonChangeRow row = new PersonChangeRow();
    row.personId = person.id;
    row.field = field;
    row.beforeValue = before;
    row.afterValue = after;
    row.runId = finding.lastRun;
    row.changedAt = material.now();
    bulk.insertChange(row);
    bulk.flush();
  }
}
