package org.sunbridge.schedule;

/** Whether a day is one of a calendar's. */
enum Fit {
  YES,
  /** It depends on a year whose holidays are not announced. */
  PERHAPS,
  NO,
  /** It would be, but is a day of rest: that is worth telling. */
  REST;

  static Fit of(boolean known) {
    return known ? YES : PERHAPS;
  }

  /** What two rules say together of which either is enough. */
  Fit or(Fit other) {
    if (this == YES || other == YES) {
      return YES;
    }
    if (this == PERHAPS || other == PERHAPS) {
      return PERHAPS;
    }
    return this == REST || other == REST ? REST : NO;
  }
}
