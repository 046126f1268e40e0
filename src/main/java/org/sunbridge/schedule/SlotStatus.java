package org.sunbridge.schedule;

/** Where a planned slot stands. */
public enum SlotStatus {
  /** It is not due yet, or the run before it is still under way. */
  WAITING,
  /** A process has taken it and runs it; nobody takes it again. */
  CLAIMED,
  DONE,
  FAILED,
  /** It ran, and a brake holds a part of it. */
  HELD,
  /** Nobody was there at its time, and its schedule says {@code misfire: skip}. */
  SKIPPED,
  /** Nobody was there at its time, and a later slot ran in its place. */
  MISSED;

  static SlotStatus of(NightlyRunner.Outcome outcome) {
    return switch (outcome) {
      case DONE -> DONE;
      case HELD -> HELD;
      case FAILED -> FAILED;
    };
  }
}
