package org.sunbridge.definition;

import org.sunbridge.definition.JobDefinition.Decision;

/** How many people must agree where nothing happens by itself. */
enum ByPeople {
  ONE_PERSON,
  TWO_PERSONS;

  Decision decision() {
    return this == ONE_PERSON ? Decision.ONE_PERSON : Decision.TWO_PERSONS;
  }
}
