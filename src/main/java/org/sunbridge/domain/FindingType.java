package org.sunbridge.domain;

/** What a reconciliation can say of a person or a row. */
public enum FindingType {
  CHANGE,
  EXIT,
  OVERPAID,
  UNPAID,
  NOT_COLLECTED,
  NOT_REGISTERED,
  AMBIGUOUS,
  DUPLICATE,
  CONFLICT,
  EXPIRING
}
