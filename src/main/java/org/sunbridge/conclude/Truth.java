package org.sunbridge.conclude;

/** What can be said while a feed is missing: a conclusion that needs it stays UNKNOWN. */
enum Truth {
  YES,
  NO,
  UNKNOWN;

  static Truth of(boolean value) {
    return value ? YES : NO;
  }

  /** One certain NO decides; otherwise one UNKNOWN leaves it open. */
  Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
  }
}
