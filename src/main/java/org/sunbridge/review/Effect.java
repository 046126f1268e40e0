package org.sunbridge.review;

import java.util.List;
import org.sunbridge.domain.FindingType;
import org.sunbridge.registry.PersonChangeRow;
import org.sunbridge.registry.PersonRow;
import org.sunbridge.registry.RegisterMapper;

/** What an applied finding does to the register. */
final class Effect {

  private final RegisterMapper register;
  private final Material material;

  Effect(RegisterMapper register, Material material) {
    this.register = register;
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
                change(person, finding);
              }
            });
  }

  private void exit(PersonRow person, FindingRow finding) {
    register.endEntitlement(person.id, finding.benefit, finding.effectiveMonth, finding.id);
    journal(
        person,
        finding.benefit,
        new byte[0],
        material.codec().encode(finding.reason + " " + finding.effectiveMonth),
        finding);
  }

  private void change(PersonRow person, FindingRow finding) {
    String after = material.codec().decode(finding.afterValue);
    switch (finding.field) {
      case "name" -> {
        person.name = finding.afterValue;
        person.nameKey = material.hash().name(after);
        person.nameBirthKey = material.hash().person(after, person.birthDate.toString()).bytes();
      }
      case "sex" -> person.sex = after;
      case "division" -> person.division = after;
      case "phone" -> person.phone = finding.afterValue;
      case "address" -> person.address = finding.afterValue;
      default -> {
        // Certificates keep their own history, statement by statement.
        return;
      }
    }
    person.changedAt = material.now();
    register.updatePerson(person);
    journal(person, finding.field, finding.beforeValue, finding.afterValue, finding);
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
    register.insertChanges(List.of(row));
  }
}
