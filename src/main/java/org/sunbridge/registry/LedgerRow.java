package org.sunbridge.registry;

import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.domain.LedgerPart;
import org.sunbridge.domain.PersonKey;

/** A row of table {@code ledger_line}. */
public final class LedgerRow {
  public long id;
  public PersonKey personKey = new PersonKey(new byte[16]);
  public String benefit = "";
  public String month = "";
  public LedgerAccount account = LedgerAccount.DUE;
  public LedgerPart part = LedgerPart.UNKNOWN;
  public long paidFen;
  public long otherFen;

  /** What tells it from every other row. */
  public String name() {
    return personKey + "/" + benefit + "/" + month + "/" + account + "/" + part;
  }

  /** Whether both say the same of what they name. */
  public boolean says(LedgerRow other) {
    return paidFen == other.paidFen && otherFen == other.otherFen;
  }
}
