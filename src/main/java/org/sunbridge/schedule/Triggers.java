package org.sunbridge.schedule;

import static org.quartz.CronScheduleBuilder.cronSchedule;

import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.definition.ScheduleDefinition;

/** A Quartz trigger for each schedule, in the JDBC store that all processes share. */
final class Triggers {

  private static final Logger LOG = LoggerFactory.getLogger(Triggers.class);

  private static final String GROUP = "schedules";

  private final Scheduler quartz;

  /**
   * @param instance this process's name in the cluster
   * @param wake is told the schedule's name, on one of Quartz's threads
   * @throws SchedulingFailed when Quartz cannot use the database
   */
  Triggers(DataSource dataSource, String instance, Consumer<String> wake) {
    try {
      this.quartz = ClusteredQuartz.on(dataSource, instance);
      quartz.setJobFactory((bundle, scheduler) -> new WakeUp(wake));
    } catch (SchedulerException e) {
      throw new SchedulingFailed(e);
    }
  }

  /** Makes the stored triggers those of the schedules; what is unchanged is left alone. */
  void follow(Collection<ScheduleDefinition> schedules) {
    try {
      Set<JobKey> strangers = new HashSet<>(quartz.getJobKeys(GroupMatcher.jobGroupEquals(GROUP)));
      for (ScheduleDefinition schedule : schedules) {
        if (schedule.cron().isEmpty()) {
          continue;
        }
        CronTrigger trigger = trigger(schedule);
        if (trigger.getFireTimeAfter(new Date()) == null) {
          LOG.warn("schedule {}: {} never comes again", schedule.name(), schedule.cron());
          continue;
        }
        strangers.remove(trigger.getJobKey());
        if (!stands(trigger)) {
          JobDetail job = JobBuilder.newJob(WakeUp.class).withIdentity(trigger.getJobKey()).build();
          quartz.scheduleJob(job, Set.of(trigger), true);
        }
      }
      for (JobKey stranger : strangers) {
        quartz.deleteJob(stranger);
      }
    } catch (SchedulerException e) {
      throw new SchedulingFailed(e);
    }
  }

  void start() {
    try {
      quartz.start();
    } catch (SchedulerException e) {
      throw new SchedulingFailed(e);
    }
  }

  /** Returns when no trigger is being worked on. */
  void stop() {
    try {
      quartz.shutdown(true);
    } catch (SchedulerException e) {
      throw new SchedulingFailed(e);
    }
  }

  private boolean stands(CronTrigger wanted) throws SchedulerException {
    Trigger stored = quartz.getTrigger(wanted.getKey());
    return stored instanceof CronTrigger cron
        && cron.getCronExpression().equals(wanted.getCronExpression())
        && cron.getTimeZone().getID().equals(wanted.getTimeZone().getID())
        && cron.getMisfireInstruction() == wanted.getMisfireInstruction()
        && quartz.getTriggerState(wanted.getKey()) != TriggerState.ERROR;
  }

  private static CronTrigger trigger(ScheduleDefinition schedule) {
    return TriggerBuilder.newTrigger()
        .withIdentity(new TriggerKey(schedule.name(), GROUP))
        .forJob(new JobKey(schedule.name(), GROUP))
        .withSchedule(
            cronSchedule(schedule.cron())
                .inTimeZone(TimeZone.getTimeZone(schedule.zone()))
                // Quartz's own catching up would ignore calendar and business date.
                .withMisfireHandlingInstructionDoNothing())
        .build();
  }
}
