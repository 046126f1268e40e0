package org.sunbridge.schedule;

import java.time.LocalDate;
import java.util.Optional;

/** What a schedule may ask about the feeds of its jobs. Thread-safe. */
public interface FeedWatch {

  /** Nobody is waited for, and nothing ever comes. */
  FeedWatch NOTHING =
      new FeedWatch() {
        @Override
        public boolean isHeard(String job, LocalDate oldest) {
          return false;
        }

        @Override
        public Optional<String> lying(String job) {
          return Optional.empty();
        }
      };

  /** Whether a delivery with this as-of or a newer one counts. */
  boolean isHeard(String job, LocalDate oldest);

  /**
   * A mark of what lies ready at a job's endpoint and was not received: another one when anything
   * has changed there. Empty when nothing does.
   *
   * @throws RuntimeException when the endpoint cannot be looked at
   */
  Optional<String> lying(String job);
}
