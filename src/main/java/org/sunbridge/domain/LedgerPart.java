package org.sunbridge.domain;

/**
 * Why a ledger month pays another amount than what it is held against. Each yuan has one part; the
 * parts of an account add up to the whole difference.
 */
public enum LedgerPart {
  /** Paid as it was due: no difference. */
  MATCHED,
  /** Not due on the month's first day, yet payable: it began or rose within the month. */
  WITHIN,
  /** Paid and not payable, or above the highest rate of the month. */
  OVERPAID,
  /** Due and paid by no ledger. */
  UNPAID,
  /** Due, and paid by a later month's ledger. */
  PAID_LATER,
  /** Paid for an earlier month whose rate was announced late. */
  ARREARS,
  /** Paid for an earlier month for another reason. */
  BACK_PAY,
  /** More than was allowed, because rows of the ledger are doubled and add up. */
  DUPLICATE,
  /** A negative row: something paid before was taken back. */
  RECOVERED,
  /** Paid to somebody whom the register does not know. */
  UNREGISTERED,
  /** Nobody can say yet: a feed is missing, or a survey alone says that it ended. */
  NOT_CONCLUDED,
  /** Paid now and not by the ledger before. */
  JOINED,
  /** Paid by the ledger before and not now. */
  LEFT,
  /** The policy's amount changed. */
  RATE,
  /** The person came into another group: grade, category or kind of membership. */
  GROUP,
  /** The ledger pays another amount although nothing that decides it changed. */
  AMOUNT,
  /** Whatever none of the others explains. */
  UNKNOWN
}
