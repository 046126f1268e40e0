package org.sunbridge.domain;

/** What a ledger month is held against when the difference is explained. */
public enum LedgerAccount {
  /** What was due for the month. */
  DUE,
  /** What the ledger before paid. */
  BEFORE
}
