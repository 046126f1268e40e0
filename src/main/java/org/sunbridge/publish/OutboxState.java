package org.sunbridge.publish;

/** Where a row of the outbox stands. */
public enum OutboxState {
  /** To be sent, or under way. */
  WAITING,
  /** The portal says that it holds it. */
  ACKNOWLEDGED,
  /**
   * The portal turned it back; it stays so until its content changes or somebody sends it again.
   */
  REJECTED,
  /** A later revision of the same result took its place before the portal had said anything. */
  SUPERSEDED
}
