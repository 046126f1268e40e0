package org.sunbridge.schedule;

import java.util.function.Consumer;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** What a trigger does: says that something may be due. The table of slots knows what. */
final class WakeUp implements Job {

  private final Consumer<String> wake;

  WakeUp(Consumer<String> wake) {
    this.wake = wake;
  }

  @Override
  public void execute(JobExecutionContext context) {
    wake.accept(context.getJobDetail().getKey().getName());
  }
}
