package org.sunbridge.registry;

/** Why nothing is concluded from who is absent from a snapshot. */
public enum Suspension {
  /** It breaks off in the middle of a row, or without the line break its feed always ends with. */
  CUT_OFF,
  /** Who stood last in the file before is lacking. */
  END_LACKING,
  /** The row of totals is lacking that its feed always has. */
  NO_TOTALS,
  /** It holds other than its own row of totals says. */
  TOTALS_DIFFER,
  /** Released for what it says, not for whom it lacks. */
  ROWS_ONLY,
  /** An older one that came late shows that it lacks too many, or its end. */
  FOUND_LATER;

  /** Whether a file lacks somebody for certain, whatever anybody knows of it. */
  public boolean isCertain() {
    return this == CUT_OFF || this == TOTALS_DIFFER;
  }
}
