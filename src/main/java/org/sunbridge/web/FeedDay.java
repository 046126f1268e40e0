package org.sunbridge.web;

import java.util.List;

/** What became of a feed on a day; the worst of its files counts. */
public enum FeedDay {
  FAILED,
  HELD,
  RUNNING,
  /** The schedule ran and a daily file did not come. */
  MISSING,
  /** The schedule's time passed and nothing ran. */
  MISSED,
  DONE,
  /** The schedule ran; of this feed nothing was due. */
  NOTHING_DUE,
  /** No run was planned, and the day is a day off. */
  HOLIDAY,
  /** No run was planned. */
  NOT_PLANNED,
  /** It is planned and has not come yet. */
  AHEAD;

  /** Of a run's status; a file that was thrown away did not come. */
  static FeedDay of(String status) {
    return switch (status) {
      case "FAILED", "ABANDONED", "STOPPED" -> FAILED;
      case "HELD" -> HELD;
      case "DISCARDED", "SKIPPED" -> MISSING;
      case "DONE", "COMPLETED", "REJECTS", "APPLIED", "CORRECTED" -> DONE;
      default -> RUNNING;
    };
  }

  /** Those that a legend explains, in its order. */
  static List<FeedDay> legend() {
    return List.of(DONE, RUNNING, HELD, FAILED, MISSING, MISSED, NOTHING_DUE, HOLIDAY);
  }

  public Mark mark() {
    return switch (this) {
      case DONE -> new Mark("●", "done");
      case RUNNING -> new Mark("◐", "running");
      case HELD -> new Mark("‖", "held");
      case MISSED -> new Mark("▲", "held");
      case FAILED -> new Mark("✕", "failed");
      case MISSING -> new Mark("○", "held");
      case NOTHING_DUE -> new Mark("–", "passive");
      case HOLIDAY -> new Mark("▢", "passive");
      case AHEAD, NOT_PLANNED -> new Mark("·", "passive");
    };
  }
}
