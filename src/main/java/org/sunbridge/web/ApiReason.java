package org.sunbridge.web;

import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Reason;
import org.sunbridge.domain.Refused;

/** Why something is to be done: the body of every call that does something. */
record ApiReason(@Nullable String reason) {

  /**
   * @throws Refused without one, or when it is too long
   */
  static String of(@Nullable ApiReason body) {
    return Reason.given(body == null ? null : body.reason());
  }
}
