package org.sunbridge.access;

import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Refused;

/** Why somebody does something: kept with what is done, and on the audit. */
public final class Reason {

  /** In characters; as much as its columns hold. */
  private static final int LONGEST = 1000;

  private Reason() {}

  /**
   * @return the reason as it was given
   * @throws Refused without one, or when it is too long
   */
  public static String given(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw new Refused("请写明理由。Give a reason.");
    }
    if (reason.codePointCount(0, reason.length()) > LONGEST) {
      throw new Refused(
          "理由最多 %1$d 字，请写短一些。A reason has at most %1$d characters: shorten it.".formatted(LONGEST));
    }
    return reason;
  }
}
