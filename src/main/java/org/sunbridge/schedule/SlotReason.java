package org.sunbridge.schedule;

/** Why a slot did not run, or not to its end. The sentences are in {@code messages/schedule}. */
public enum SlotReason {
  /** {@code misfire: run-once}: a later missed slot ran instead. */
  LATER_ONE_RAN,
  /** {@code misfire: skip}: at its time nobody was there or the run before was still under way. */
  MISFIRE_SKIP,
  /** Its schedule is no longer defined. */
  SCHEDULE_REMOVED,
  /** The process that ran it stopped or died before the end. */
  INTERRUPTED,
  /** The run could not be carried out; the slot's error says more. */
  RUN_FAILED,
  /** The run came to its end, and one of its jobs failed. */
  JOB_FAILED
}
