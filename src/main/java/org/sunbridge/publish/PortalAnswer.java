package org.sunbridge.publish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What came of a call that carried results. */
sealed interface PortalAnswer {

  /**
   * @param held ids that the portal holds now: accepted and duplicates
   */
  record Processed(Set<String> held, List<Rejection> rejected) implements PortalAnswer {}

  /** Worth another attempt later. */
  record Unavailable(SendProblem problem, Optional<Duration> retryAfter) implements PortalAnswer {}

  /** Worth another attempt at once, under a new nonce. */
  record NonceReused(SendProblem problem) implements PortalAnswer {}

  /** Worth another attempt with fewer results. */
  record TooLarge(SendProblem problem) implements PortalAnswer {}

  /** Somebody has to mend something first. */
  record Refused(SendProblem problem) implements PortalAnswer {}

  /** A result that the portal turned back. */
  record Rejection(String id, String code, String message) {}
}
