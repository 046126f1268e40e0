package org.sunbridge.run;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ChunkListener;
import org.springframework.batch.core.StepExecution;
import org.springframework.batch.core.scope.context.ChunkContext;

/**
 * Passes on what Spring Batch counts, says in the run's log which step works, and ends the step at
 * a transaction's border when somebody asked for that.
 */
final class ProgressListener implements ChunkListener {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressListener.class);

  /**
   * Asking the database costs a fraction of a millisecond; a large file has thousands of borders.
   */
  private static final long NANOS_BETWEEN_LOOKS = 200_000_000;

  private final String what;
  private final Progress progress;
  private final BooleanSupplier isToStop;
  private String step = "";
  private long lookedAt;

  ProgressListener(String what, Progress progress, BooleanSupplier isToStop) {
    this.what = what;
    this.progress = progress;
    this.isToStop = isToStop;
  }

  @Override
  public void beforeChunk(ChunkContext context) {
    String now = context.getStepContext().getStepName();
    if (!now.equals(step)) {
      step = now;
      lookedAt = System.nanoTime() - NANOS_BETWEEN_LOOKS;
      RunLog.step(step);
      LOG.info("{}: step {} begins", what, step);
    }
  }

  @Override
  public void afterChunk(ChunkContext context) {
    StepExecution execution = context.getStepContext().getStepExecution();
    long count =
        execution.getReadCount() > 0 ? execution.getReadCount() : execution.getWriteCount();
    progress.at(what, execution.getStepName(), count);
    if (System.nanoTime() - lookedAt >= NANOS_BETWEEN_LOOKS) {
      lookedAt = System.nanoTime();
      if (isToStop.getAsBoolean()) {
        LOG.warn("{}: step {} stops after {}, as somebody asked", what, step, count);
        execution.setTerminateOnly();
      }
    }
  }
}
