package org.sunbridge.web;

import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Refused;

/** Why something is to be done: the body of every call that does something. */
record ApiReason(@Nullable String reason) {

  /**
   * @throws Refused without one
   */
  static String of(@Nullable ApiReason body) {
    String reason = body == null ? null : body.reason();
    if (reason == null || reason.isBlank()) {
      throw new Refused("请写明理由。Give a reason.");
    }
    return reason;
  }
}
