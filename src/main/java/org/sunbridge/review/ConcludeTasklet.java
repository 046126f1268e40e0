package org.sunbridge.review;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.StepContribution;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.repeat.RepeatStatus;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PendingMapper;

/**
 * Concludes the queue until it is empty: a page of people a transaction, several pages at a time.
 */
final class ConcludeTasklet implements Tasklet {

  static final int PEOPLE_A_TRANSACTION = Keys.AT_ONCE;

  /** Between two of these a run can be stopped. */
  private static final int PEOPLE_AT_A_TIME = 16 * PEOPLE_A_TRANSACTION;

  private final PendingMapper pending;
  private final Supplier<PageWorkers> made;
  private @Nullable PageWorkers workers;

  /**
   * @param made made once the step begins: what is known of the feeds may change until then
   */
  ConcludeTasklet(PendingMapper pending, Supplier<PageWorkers> made) {
    this.pending = pending;
    this.made = made;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    if (workers == null) {
      workers = made.get();
    }
    List<PersonKey> people = pending.page(PEOPLE_AT_A_TIME);
    if (people.isEmpty()) {
      return RepeatStatus.FINISHED;
    }
    workers.work(people, PEOPLE_A_TRANSACTION, contribution::incrementWriteCount);
    return RepeatStatus.CONTINUABLE;
  }
}
