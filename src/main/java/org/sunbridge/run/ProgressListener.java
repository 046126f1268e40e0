package org.sunbridge.run;

import org.springframework.batch.core.ChunkListener;
import org.springframework.batch.core.StepExecution;
import org.springframework.batch.core.scope.context.ChunkContext;

/** Passes on what Spring Batch counts. */
final class ProgressListener implements ChunkListener {

  private final String what;
  private final Progress progress;

  ProgressListener(String what, Progress progress) {
    this.what = what;
    this.progress = progress;
  }

  @Override
  public void afterChunk(ChunkContext context) {
    StepExecution step = context.getStepContext().getStepExecution();
    long count = step.getReadCount() > 0 ? step.getReadCount() : step.getWriteCount();
    progress.at(what, step.getStepName(), count);
  }
}
