package org.sunbridge.publish;

import org.jspecify.annotations.Nullable;

/**
 * A revision that the outbox holds.
 *
 * @param batch the call that carries or settled it, null while nobody sends it
 */
record Revision(
    long seq,
    String result,
    int revision,
    Operation operation,
    String payload,
    OutboxState state,
    @Nullable String batch) {

  boolean isUnsent() {
    return state == OutboxState.WAITING && batch == null;
  }
}
