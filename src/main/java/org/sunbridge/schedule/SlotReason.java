package org.sunbridge.schedule;

/**
 * Why a slot did not run, or not to its end, or what it waits for. The sentences are in {@code
 * messages/schedule}.
 */
public enum SlotReason {
  /** {@code misfire: run-once}: a later missed slot ran instead. */
  LATER_ONE_RAN,
  /** {@code misfire: skip}: at its time nobody was there or the run before was still under way. */
  MISFIRE_SKIP,
  /** Its schedule is no longer defined. */
  SCHEDULE_REMOVED,
  /** Its day is a day of rest. */
  HOLIDAY,
  /** Its time lies in a window that is closed; the slot's note says which. */
  BLACKOUT,
  /** It waits for the feeds that its note names. */
  WAITS_FOR_FEEDS,
  /** The feeds that it waited for have come. */
  FEEDS_CAME,
  /** It ran without the optional feeds that its note names. */
  WITHOUT_FEED,
  /** Feeds that it cannot do without had not come in time; its note names them. */
  FEED_MISSING,
  /** The schedule that it runs after failed. */
  BEFORE_FAILED,
  /** The schedule that it runs after did not run. */
  BEFORE_DID_NOT_RUN,
  /** The process that ran it stopped or died; another one goes on with it. */
  INTERRUPTED,
  /** Processes died of it again and again: nobody goes on with it by itself. */
  INTERRUPTED_TOO_OFTEN,
  /** The run could not be carried out; the slot's error says more. */
  RUN_FAILED,
  /** The run came to its end, and one of its jobs failed. */
  JOB_FAILED
}
