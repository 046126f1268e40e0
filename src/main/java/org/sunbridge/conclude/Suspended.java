package org.sunbridge.conclude;

import java.util.EnumSet;
import java.util.Set;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/** Where something would follow from a person's absence, were the snapshot to be relied on. */
final class Suspended {

  private Suspended() {}

  /**
   * @param open what could not be concluded
   */
  static Set<RecordKind> of(PersonFacts person, Set<String> open) {
    Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
    boolean isLackingOnly =
        !person.certificates.isEmpty()
            && person.certificates.stream().noneMatch(Statement::stands)
            && person.certificates.stream().anyMatch(person::isListed);
    if (isLackingOnly || open.contains(ExitRule.CERTIFICATE)) {
      kinds.add(RecordKind.CERTIFICATE);
    }
    if (person.memberships.isSuspended()) {
      kinds.add(RecordKind.MEMBERSHIP);
    }
    if (CollectionRule.isSuspended(person)) {
      kinds.add(RecordKind.VISIT);
    }
    if (person.payments.isSuspended()) {
      kinds.add(RecordKind.PAYMENT);
    }
    return kinds;
  }
}
