package org.sunbridge.registry;

import org.sunbridge.domain.PersonKey;

/** A row of table {@code delivery_duplicate}. */
public final class DuplicateRow {
  public long deliveryId;
  public long sourceRow;
  public PersonKey personKey = new PersonKey(new byte[16]);
  public String slot = "";
  public String likeness = "";
  public long firstRow;
}
