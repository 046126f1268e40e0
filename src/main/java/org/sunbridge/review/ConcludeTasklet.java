package org.sunbridge.review;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.StepContribution;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.repeat.RepeatStatus;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.PendingMapper;

/** Concludes the queue, a page of people a transaction, until it is empty. */
final class ConcludeTasklet implements Tasklet {

  static final int PEOPLE_A_TRANSACTION = 1_000;

  private final PendingMapper pending;
  private final Supplier<ConcludePage> pages;
  private final long run;
  private @Nullable ConcludePage page;

  /**
   * @param pages made once the step begins: what is known of the feeds may change until then
   */
  ConcludeTasklet(PendingMapper pending, Supplier<ConcludePage> pages, long run) {
    this.pending = pending;
    this.pages = pages;
    this.run = run;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    if (page == null) {
      page = pages.get();
    }
    List<PersonKey> people = pending.page(PEOPLE_A_TRANSACTION);
    if (people.isEmpty()) {
      return RepeatStatus.FINISHED;
    }
    page.of(people, run);
    contribution.incrementWriteCount(people.size());
    return RepeatStatus.CONTINUABLE;
  }
}
