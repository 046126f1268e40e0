package org.sunbridge.web;

import org.sunbridge.access.ListedAccount;

/**
 * How a state looks, the same on every page: a symbol, beside the word, in a colour.
 *
 * @param style the class in the style sheet
 */
public record Mark(String symbol, String style) {

  private static final Mark DONE = new Mark("●", "done");
  private static final Mark RUNNING = new Mark("◐", "running");

  /** Not the pause sign, which many fonts lack: every Chinese font has this one. */
  private static final Mark HELD = new Mark("‖", "held");

  private static final Mark LATE = new Mark("▲", "held");
  private static final Mark FAILED = new Mark("✕", "failed");
  private static final Mark PASSIVE = new Mark("▢", "passive");
  private static final Mark NOTHING = new Mark("○", "passive");

  /** Of a delivery, a run or a step; what is not known is neutral. */
  public static Mark ofStatus(String status) {
    return switch (status) {
      case "APPLIED", "COMPLETED", "DONE" -> DONE;
      case "RECEIVED", "STARTING", "STARTED", "RUNNING", "STOPPING", "CLAIMED" -> RUNNING;
      case "HELD" -> HELD;
      case "REJECTS" -> new Mark("●", "held");
      case "LATE", "MISSED" -> LATE;
      case "FAILED", "ABANDONED" -> FAILED;
      case "DISCARDED", "CORRECTED", "STOPPED", "SKIPPED" -> PASSIVE;
      default -> NOTHING;
    };
  }

  /** Of a finding. */
  public static Mark ofState(String state) {
    return switch (state) {
      case "HELD" -> HELD;
      case "TO_VERIFY" -> new Mark("◇", "held");
      case "PROPOSED" -> new Mark("◆", "held");
      case "OPEN" -> new Mark("○", "running");
      case "APPROVED" -> new Mark("✓", "running");
      case "APPLIED" -> DONE;
      case "REJECTED" -> new Mark("↩", "passive");
      default -> PASSIVE;
    };
  }

  /** Of a result that leaves. */
  public static Mark ofSent(String state) {
    return switch (state) {
      case "ACKNOWLEDGED" -> DONE;
      case "WAITING" -> RUNNING;
      case "REJECTED" -> FAILED;
      default -> PASSIVE;
    };
  }

  /** Of a part of the machinery. */
  public static Mark ofHealth(String state) {
    return switch (state) {
      case "UP" -> DONE;
      case "DEGRADED" -> LATE;
      case "DOWN" -> FAILED;
      default -> NOTHING;
    };
  }

  /** Of an account. */
  public static Mark ofAccount(ListedAccount listed) {
    if (listed.isEnded()) {
      return PASSIVE;
    }
    return listed.account().ownPassword() ? DONE : LATE;
  }
}
