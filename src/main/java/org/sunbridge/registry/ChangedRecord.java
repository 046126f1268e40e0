package org.sunbridge.registry;

import org.sunbridge.domain.PersonKey;

/** What a feed said of a subject before, and says now; both as stored. */
public final class ChangedRecord {
  public PersonKey personKey = new PersonKey(new byte[16]);
  public String slot = "";
  public byte[] beforeRecord = new byte[0];
  public byte[] afterRecord = new byte[0];
}
