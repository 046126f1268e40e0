package org.sunbridge.domain;

/** Where a finding stands. */
public enum FindingState {
  /** Its run is held by a brake; nothing of it is applied. */
  HELD,
  /** Rests on weak evidence: absence, or a survey alone. */
  TO_VERIFY,
  PROPOSED,
  OPEN,
  APPROVED,
  REJECTED,
  APPLIED,
  /** No longer true. */
  CLOSED
}
