package org.sunbridge.cli;

import java.sql.Connection;
import java.util.List;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.batch.BatchAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;
import org.sunbridge.alert.AlertConfiguration;
import org.sunbridge.alert.Alerts;
import org.sunbridge.database.Database;
import org.sunbridge.database.SharedClock;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Pull;
import org.sunbridge.intake.SharedArchive;
import org.sunbridge.operation.ArchiveLook;
import org.sunbridge.operation.DatabaseAnswers;
import org.sunbridge.operation.DiskSpace;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.operation.OwnClock;
import org.sunbridge.operation.UpcomingFires;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.review.Decisions;
import org.sunbridge.review.Recoveries;
import org.sunbridge.run.Control;
import org.sunbridge.run.DefinitionVersions;
import org.sunbridge.run.EngineConfiguration;
import org.sunbridge.run.FeedPauses;
import org.sunbridge.run.Home;
import org.sunbridge.run.Publishing;
import org.sunbridge.run.Sync;
import org.sunbridge.schedule.FeedWatch;
import org.sunbridge.schedule.FireTimes;
import org.sunbridge.schedule.Holidays;
import org.sunbridge.schedule.NightlyRunner;
import org.sunbridge.schedule.PlannedSlots;
import org.sunbridge.schedule.ScheduleBook;
import org.sunbridge.schedule.ScheduleConfiguration;
import org.sunbridge.schedule.ScheduleFolder;
import org.sunbridge.schedule.Schedules;
import org.sunbridge.web.Actions;
import org.sunbridge.web.DefinitionFolder;
import org.sunbridge.web.Figures;
import org.sunbridge.web.SchedulingActions;
import org.sunbridge.web.Switches;
import org.sunbridge.web.WebConfiguration;

/** Pages, schedules and the pipeline in one process. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      BatchAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      QuartzAutoConfiguration.class
    },
    excludeName = "org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration")
@Import({
  EngineConfiguration.class,
  WebConfiguration.class,
  ScheduleConfiguration.class,
  AlertConfiguration.class
})
class ServeApplication {

  @Bean
  Actions actions(
      Accounts accounts,
      Audit audit,
      Decisions decisions,
      Recoveries recoveries,
      FindingQuery findings,
      Sync sync,
      PlatformTransactionManager transactions) {
    return new Doing(accounts, audit, decisions, recoveries, findings, sync, transactions);
  }

  @Bean
  Switches switches(
      Accounts accounts,
      Audit audit,
      Control control,
      Alerts alerts,
      Sync sync,
      PlatformTransactionManager transactions) {
    return new Switching(accounts, audit, control, alerts, () -> sync, transactions);
  }

  @Bean
  DatabaseAnswers.Question databaseQuestion(Database database, SharedClock clock) {
    return () -> {
      try (Connection connection = database.connections().getConnection()) {
        clock.measure(connection);
      }
    };
  }

  @Bean
  ArchiveLook archiveLook(SharedArchive archive) {
    return archive::isInReach;
  }

  @Bean
  OwnClock ownClock(SharedClock clock) {
    return clock::ahead;
  }

  @Bean
  DiskSpace.Look diskLook(Home home) {
    return new DataDisk(home.data());
  }

  @Bean
  Holidays holidays(Home home) {
    return Holidays.under(home.folder());
  }

  @Bean
  DefinitionFolder definitionFolder(Home home) {
    return () -> new DefinitionLoader().load(home.folder());
  }

  @Bean
  UpcomingFires upcomingFires(FireTimes times) {
    return times::next;
  }

  @Bean
  FeedWatch feedWatch(
      Pull pull, DeliveryMapper deliveries, Definitions definitions, FeedPauses pauses) {
    return new ScheduledFeeds(pull, deliveries, definitions, pauses);
  }

  @Bean
  ScheduleFolder scheduleFolder(Home home, DefinitionVersions versions) {
    return new ScheduleFolder(home.folder(), versions::keep);
  }

  @Bean
  SchedulingActions schedulingActions(
      Accounts accounts,
      Audit audit,
      ScheduleBook book,
      PlannedSlots slots,
      Home home,
      DefinitionVersions versions,
      PlatformTransactionManager transactions) {
    return new Scheduling(
        accounts,
        new OnTheRecord(audit, transactions),
        book,
        slots,
        new ScheduleEditing(home.folder(), versions));
  }

  @Bean
  NightlyRunner nightlyRunner(Sync sync, RunMapper runs, SharedArchive archive) {
    return new ScheduledNights(sync, runs, archive);
  }

  @Bean
  SmartLifecycle alertRounds(Alerts alerts) {
    return new AlertRounds(alerts);
  }

  @Bean
  SmartLifecycle healthRounds(DatabaseAnswers database, List<HealthIndicator> parts) {
    return new HealthRounds(database, parts);
  }

  /** Started last, stopped first. */
  @Bean
  SmartLifecycle clockwork(Schedules schedules, Publishing publishing, Figures figures) {
    return new Clockwork(schedules, publishing, figures);
  }
}
