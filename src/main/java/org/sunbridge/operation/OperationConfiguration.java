package org.sunbridge.operation;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunbridge.access.Accounts;
import org.sunbridge.definition.Definitions;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;

/**
 * The beans of this room; needs a {@code SqlSessionFactory} that loads {@code mappers/**}, a {@link
 * PersonalCodec}, {@link Definitions}, {@link UpcomingFires} and a {@link Clock}.
 */
@Configuration(proxyBeanMethods = false)
@MapperScan(
    basePackageClasses = OperationConfiguration.class,
    annotationClass = org.apache.ibatis.annotations.Mapper.class)
public class OperationConfiguration {

  @Bean
  FindingQuery findingQuery(
      FindingListMapper mapper, DryRunListMapper dryRuns, PersonalCodec codec) {
    return new FindingQuery(mapper, dryRuns, codec);
  }

  @Bean
  MemoryQuery memoryQuery(MemoryListMapper mapper, FindingQuery findings, PersonalCodec codec) {
    return new MemoryQuery(mapper, findings, codec);
  }

  @Bean
  OverpaymentQuery overpaymentQuery(OverpaymentMapper mapper, PersonalCodec codec) {
    return new OverpaymentQuery(mapper, codec);
  }

  @Bean
  OverpaymentListing overpaymentListing(OverpaymentQuery query, Definitions definitions) {
    return new OverpaymentListing(query, definitions);
  }

  @Bean
  FindingListing findingListing(FindingQuery query, Definitions definitions) {
    return new FindingListing(query, definitions);
  }

  @Bean
  PersonQuery personQuery(
      PersonMapper mapper, Definitions definitions, PersonalCodec codec, KeyedHash hash) {
    return new PersonQuery(mapper, definitions, codec, hash);
  }

  @Bean
  DeliveryQuery deliveryQuery(DeliveryListMapper mapper, PersonalCodec codec) {
    return new DeliveryQuery(mapper, codec);
  }

  @Bean
  RejectExport rejectExport(DeliveryQuery query) {
    return new RejectExport(query);
  }

  @Bean
  DryRunQuery dryRunQuery(DryRunListMapper mapper, Definitions definitions, PersonalCodec codec) {
    return new DryRunQuery(mapper, definitions, codec);
  }

  @Bean
  RunQuery runQuery(RunListMapper mapper) {
    return new RunQuery(mapper);
  }

  @Bean
  CountdownQuery countdownQuery(CountdownMapper mapper, LastChange change, Clock clock) {
    return new CountdownQuery(mapper, change, clock);
  }

  @Bean
  OutboxQuery outboxQuery(OutboxListMapper mapper, RunListMapper runs, Clock clock) {
    return new OutboxQuery(mapper, runs, clock);
  }

  @Bean
  AuditQuery auditQuery(AuditListMapper mapper, Accounts accounts) {
    return new AuditQuery(mapper, accounts);
  }

  @Bean
  AuditListing auditListing(AuditQuery query) {
    return new AuditListing(query);
  }

  @Bean
  ControlQuery controlQuery(ControlListMapper mapper) {
    return new ControlQuery(mapper);
  }

  @Bean
  Scorecard scorecard(
      ScorecardMapper mapper, Definitions definitions, PersonalCodec codec, Clock clock) {
    return new Scorecard(mapper, definitions, codec, clock);
  }

  @Bean
  Watch watch(
      WatchMapper mapper,
      ControlListMapper controls,
      RunQuery runs,
      Definitions definitions,
      Clock clock) {
    return new Watch(mapper, controls, runs, definitions, clock);
  }

  @Bean
  DatabaseAnswers databaseAnswers(
      ObjectProvider<DatabaseAnswers.Question> question,
      ObjectProvider<DataSource> dataSource,
      Clock clock) {
    return new DatabaseAnswers(
        question.getIfAvailable(() -> () -> dataSource.getObject().getConnection().close()), clock);
  }

  @Bean
  HealthIndicator db(DatabaseAnswers database, Clock clock) {
    return new PartHealth(new DatabaseHealth(database), clock);
  }

  @Bean
  HealthIndicator portal(DatabaseAnswers database, Watch watch, ControlQuery control, Clock clock) {
    return PartHealth.resting(database, new PortalHealth(watch, control, clock), clock);
  }

  @Bean
  HealthIndicator schedule(DatabaseAnswers database, Watch watch, Clock clock) {
    return PartHealth.resting(database, new ScheduleHealth(watch), clock);
  }

  @Bean
  HealthIndicator disk(ObjectProvider<DiskSpace.Look> disk, Clock clock) {
    return new PartHealth(
        new DiskHealth(disk.getIfAvailable(() -> () -> new DiskSpace(0, 0))), clock);
  }

  /** The archive itself has the plain name. */
  @Bean
  HealthIndicator archiveHealthIndicator(
      DatabaseAnswers database, ObjectProvider<ArchiveLook> archive, Clock clock) {
    return PartHealth.resting(
        database, new ArchiveHealth(archive.getIfAvailable(() -> () -> true)), clock);
  }

  @Bean
  HealthIndicator clocks(ObjectProvider<OwnClock> own, Clock clock) {
    return new PartHealth(new ClockHealth(own.getIfAvailable(() -> () -> Duration.ZERO)), clock);
  }

  @Bean
  MeterBinder machineMetrics(
      DatabaseAnswers database, Watch watch, ControlQuery control, Definitions definitions) {
    return new MachineMetrics(database, watch, control, definitions);
  }

  @Bean
  Forecast forecast(ControlListMapper mapper, Clock clock) {
    return new Forecast(mapper, clock);
  }

  @Bean
  LedgerQuery ledgerQuery(LedgerListMapper mapper, Definitions definitions, PersonalCodec codec) {
    return new LedgerQuery(mapper, definitions, codec);
  }

  @Bean
  LastChange lastChange(CensusMapper mapper) {
    return mapper::state;
  }

  @Bean
  MeasureQuery measureQuery(
      CensusMapper mapper,
      Definitions definitions,
      PersonalCodec codec,
      LastChange change,
      Clock clock) {
    return new MeasureQuery(mapper, definitions, codec, change, clock);
  }

  @Bean
  ScreeningQuery screeningQuery(
      ScreeningMapper mapper, FindingListMapper findings, PersonalCodec codec) {
    return new ScreeningQuery(mapper, findings, codec);
  }

  @Bean
  ExpiringQuery expiringQuery(ExpiringMapper mapper, PersonalCodec codec) {
    return new ExpiringQuery(mapper, codec);
  }

  @Bean
  MeterBinder feedMetrics(
      FeedFiguresMapper mapper, DatabaseAnswers database, Definitions definitions, Clock clock) {
    return new FeedMetrics(database, definitions, new FeedFigures(mapper, clock));
  }

  @Bean
  StatusQuery statusQuery(
      RunQuery runs,
      DeliveryQuery deliveries,
      FindingQuery findings,
      Definitions definitions,
      UpcomingFires fires,
      Clock clock) {
    return new StatusQuery(runs, deliveries, findings, definitions, fires, clock);
  }
}
