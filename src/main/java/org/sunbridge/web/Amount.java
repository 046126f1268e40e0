package org.sunbridge.web;

import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Yuan;
import org.sunbridge.operation.PeopleCount;

/** People with too little or too much, in how many months, and how much that is. */
public record Amount(FindingType type, long people, long months, Yuan yuan) {

  static Amount of(PeopleCount count, Yuan yuan) {
    return new Amount(count.type(), count.people(), count.findings(), yuan);
  }
}
