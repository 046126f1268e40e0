package org.sunbridge.schedule;

/** How a slot came about. */
public enum SlotOrigin {
  /** By its schedule's cron. */
  PLAN,
  /** Its schedule runs after another one. */
  AFTER,
  /** Files came. */
  ARRIVAL,
  /** Somebody asked for a run. */
  REQUEST,
  /** Somebody asked for it to be run again, or at last. */
  BACKFILL
}
