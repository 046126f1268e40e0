package org.sunbridge.operation;

/** What became of a person under an indicator or check. */
public enum Standing {
  /** Not looked at. */
  OUTSIDE,
  /** Counts in numerator and denominator; of a check: listed. */
  COUNTED,
  /** Counts in the denominator only. */
  LACKING,
  /** Left out of the denominator. */
  EXCLUDED
}
