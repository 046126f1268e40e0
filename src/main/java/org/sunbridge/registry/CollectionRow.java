package org.sunbridge.registry;

import org.sunbridge.domain.PersonKey;

/** A row of table {@code collection}. */
public final class CollectionRow {
  public PersonKey personKey = new PersonKey(new byte[16]);
  public String job = "";
  public String round = "";
  public String street = "";
  public String outcome = "";

  /** Whether both say the same of a person. */
  public boolean says(CollectionRow other) {
    return job.equals(other.job)
        && round.equals(other.round)
        && street.equals(other.street)
        && outcome.equals(other.outcome);
  }
}
