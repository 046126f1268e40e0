package org.sunbridge.registry;

import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.PersonKey;

/** A row of a delivery's change set. */
public final class ChangeItem {

  /** What happens to a statement. */
  public enum Kind {
    NEW,
    CHANGED,
    WITHDRAWN
  }

  public long deliveryId;
  public PersonKey personKey = new PersonKey(new byte[16]);
  public String slot = "";
  public Kind kind = Kind.NEW;
  public @Nullable Long replaces;
  public long sourceRow;
  public byte @Nullable [] fingerprint;
  public byte @Nullable [] record;
}
