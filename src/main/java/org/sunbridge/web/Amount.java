package org.sunbridge.web;

import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Yuan;
import org.sunbridge.operation.PeopleCount;

/**
 * People with too little or too much, in how many months, and how much that is.
 *
 * @param yuan null where there are too many to add up while somebody waits
 */
public record Amount(FindingType type, long people, long months, @Nullable Yuan yuan) {

  static Amount of(PeopleCount count, @Nullable Yuan yuan) {
    return new Amount(count.type(), count.people(), count.findings(), yuan);
  }
}
