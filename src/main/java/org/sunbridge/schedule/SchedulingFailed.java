package org.sunbridge.schedule;

import org.quartz.SchedulerException;

/** Quartz could not do its work, mostly because the database did not answer; may be retried. */
public final class SchedulingFailed extends RuntimeException {

  private static final long serialVersionUID = 1;

  SchedulingFailed(SchedulerException cause) {
    super("定时调度无法工作 / The schedules do not work: " + cause.getMessage(), cause);
  }
}
