package org.sunbridge.synth;

/** What becomes of a file on its way. */
enum Fate {
  /** It comes with the night of its month. */
  ON_TIME,

  /** It comes a night later, beside the file that follows it. */
  LATE,

  /** It comes twice. */
  TWICE,

  /** Only its beginning comes; the whole a night later. */
  CUT,

  /** It comes with mistakes; put right a night later. */
  CORRECTED
}
