package org.sunbridge.registry;

/** What became of a delivery. */
public enum DeliveryStatus {
  /** Archived; its run has not got through yet. */
  RECEIVED,
  /** A brake holds it: it counts as not received until somebody releases it. */
  HELD,
  /** It speaks. */
  APPLIED,
  /** A later receipt for the same feed, scope and as-of speaks in its place. */
  CORRECTED,
  DISCARDED,
  /** Unreadable, or its run failed. */
  FAILED
}
