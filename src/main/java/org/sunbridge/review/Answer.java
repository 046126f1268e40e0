package org.sunbridge.review;

/** What the street saw when it was asked to verify. */
public enum Answer {
  /** It is so: makes a proposal. */
  CONFIRMED,
  /** It is not so. */
  REFUTED,
  /** Nobody could tell: the task stays with the street. */
  UNCLEAR
}
