package org.sunbridge.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.sunbridge.definition.ScheduleDefinition;

/** A runner that writes down what it was asked to run, and may be made to take its time. */
final class Night implements NightlyRunner {

  final List<LocalDate> ran = new CopyOnWriteArrayList<>();
  final List<String> threads = new CopyOnWriteArrayList<>();
  private final CountDownLatch mayEnd;
  private final Outcome outcome;

  Night() {
    this(Outcome.DONE, new CountDownLatch(0));
  }

  Night(Outcome outcome) {
    this(outcome, new CountDownLatch(0));
  }

  /** Ends when the latch is open. */
  Night(CountDownLatch mayEnd) {
    this(Outcome.DONE, mayEnd);
  }

  private Night(Outcome outcome, CountDownLatch mayEnd) {
    this.outcome = outcome;
    this.mayEnd = mayEnd;
  }

  @Override
  public long run(ScheduleDefinition schedule, PlannedSlot slot) {
    ran.add(slot.businessDate());
    threads.add(Thread.currentThread().getName());
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("told to stop", e);
    }
    return ran.size();
  }

  @Override
  public Optional<Outcome> outcomeOf(long run) {
    return Optional.of(outcome);
  }
}
