package org.sunbridge.review;

/** How far the undoing of an applied decision has come. */
public enum Undoing {
  /** The fact it rests on was taken back: somebody should undo it. */
  PROPOSED,
  /** The first of two persons asked for it. */
  ASKED,
  /** Its fact was taken back, and somebody decided that it stays. */
  KEPT
}
