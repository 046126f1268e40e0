package org.sunbridge.review;

/** What people do about a finding; the name is stored in its history. */
public enum Deed {
  APPROVE,
  REJECT,
  /** A decision is compensated; the record of it stays. */
  UNDO,
  /** The first of two persons who must ask for it. */
  ASK_UNDO,
  /** An applied decision stays, although its fact was taken back or somebody asked to undo it. */
  KEEP,
  PAUSE,
  /** The benefit goes on being paid while somebody looks. */
  KEEP_PAYING,
  RESUME,
  /** The row is not about this person. */
  NOT_SAME,
  SAME_AFTER_ALL,
  /** The street answers. */
  CONFIRM,
  REFUTE,
  UNCLEAR,
  RECOVER,
  WAIVE,
  WRITE_OFF,
  PAY_BACK,
  REOPEN,
  /** A first person asks that an amount be given up. */
  ASK_WAIVE,
  ASK_WRITE_OFF
}
