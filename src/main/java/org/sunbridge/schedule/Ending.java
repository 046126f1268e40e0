package org.sunbridge.schedule;

import org.jspecify.annotations.Nullable;

/** How a claimed slot ended. */
record Ending(
    SlotStatus status, @Nullable SlotReason reason, @Nullable Long run, @Nullable String error) {

  private static final int ERROR_LENGTH = 500;

  /** The program stopped first. */
  static final Ending INTERRUPTED =
      new Ending(SlotStatus.WAITING, SlotReason.INTERRUPTED, null, null);

  static Ending of(long run, NightlyRunner.Outcome outcome) {
    SlotReason reason = outcome == NightlyRunner.Outcome.FAILED ? SlotReason.JOB_FAILED : null;
    return new Ending(SlotStatus.of(outcome), reason, run, null);
  }

  static Ending failed(SlotReason reason, @Nullable Throwable why) {
    String error = why == null ? null : text(why);
    if (error != null && error.codePointCount(0, error.length()) > ERROR_LENGTH) {
      error = error.substring(0, error.offsetByCodePoints(0, ERROR_LENGTH));
    }
    return new Ending(SlotStatus.FAILED, reason, null, error);
  }

  private static String text(Throwable why) {
    String message = why.getMessage();
    return message == null ? why.getClass().getSimpleName() : message;
  }
}
