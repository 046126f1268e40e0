package org.sunbridge.operation;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database answers, which everything else here rests on: who asks the other parts while
 * it is away would wait for it in each of them. Thread-safe.
 */
public final class DatabaseAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAnswers.class);

  /** For so long an answer holds: one look at all parts asks once. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Question question;
  private final Clock clock;
  private volatile @Nullable Instant goneSince;
  private long heardNanos;
  private boolean hasHeard;

  /** Asks it, on a connection that no pool lends. */
  @FunctionalInterface
  public interface Question {
    void ask() throws SQLException;
  }

  public DatabaseAnswers(Question question, Clock clock) {
    this.question = question;
    this.clock = clock;
  }

  /** Empty when it answers; else since when it does not, as seen from this process. */
  public synchronized Optional<Instant> goneSince() {
    long now = System.nanoTime();
    if (!hasHeard || now - heardNanos > FRESH.toNanos()) {
      ask();
      heardNanos = System.nanoTime();
      hasHeard = true;
    }
    return lastHeard();
  }

  /** What was heard when somebody last asked; asks nobody. */
  public Optional<Instant> lastHeard() {
    return Optional.ofNullable(goneSince);
  }

  /** A figure that is counted in it; NaN, and no waiting, while it is away. */
  public double figure(DoubleSupplier counted) {
    return goneSince().isEmpty() ? counted.getAsDouble() : Double.NaN;
  }

  private void ask() {
    try {
      question.ask();
      if (goneSince != null) {
        LOG.info("the database answers again; it was gone since {}", goneSince);
        goneSince = null;
      }
    } catch (SQLException | RuntimeException e) {
      if (goneSince == null) {
        goneSince = clock.instant();
        LOG.error("the database does not answer: {}", e.getMessage());
      }
    }
  }
}
