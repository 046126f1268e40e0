package org.sunbridge.publish;

import java.util.Locale;

/** What a portal is to do with a result. */
public enum Operation {
  /** Hold this version of it. */
  UPSERT,
  /** Hold that it is no longer so. */
  WITHDRAW;

  /** The word in the contract: {@code upsert}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
