package org.sunbridge.run;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.batch.core.configuration.support.DefaultBatchConfiguration;
import org.springframework.batch.core.launch.JobLauncher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.sunbridge.compare.ChangeSetStore;
import org.sunbridge.compare.DeliveryJobs;
import org.sunbridge.compare.Recall;
import org.sunbridge.database.Database;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Archive;
import org.sunbridge.intake.Pull;
import org.sunbridge.intake.ReadingTries;
import org.sunbridge.intake.Secrets;
import org.sunbridge.intake.SharedArchive;
import org.sunbridge.publish.Outbox;
import org.sunbridge.publish.OutboxMapper;
import org.sunbridge.publish.PortalSender;
import org.sunbridge.publish.SendPolicy;
import org.sunbridge.recall.Memories;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.FetchedFileMapper;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.review.ConcludeJobs;
import org.sunbridge.review.Decisions;
import org.sunbridge.review.DryRuns;
import org.sunbridge.review.OpenFindings;
import org.sunbridge.review.Recoveries;

/** The pipeline, wired; needs a {@code Database}, a {@code Home} and {@code Definitions}. */
@Configuration(proxyBeanMethods = false)
@Import({
  IntakeConfiguration.class,
  StoreConfiguration.class,
  ChangeSetStore.class,
  DeliveryJobs.class,
  ConcludeJobs.class,
  Decisions.class,
  Recoveries.class,
  OpenFindings.class,
  Outbox.class,
  DefinitionVersions.class,
  FetchingBook.class,
  Runs.class,
  Abandoned.class,
  DeliveryContexts.class,
  PullRuns.class,
  ReceivedFiles.class,
  GivenFiles.class,
  PulledFiles.class,
  FetchingDay.class,
  NightRun.class,
  DryRuns.class,
  Rehearsals.class,
  HeldRuns.class,
  Restart.class,
  Rerun.class,
  GivenUp.class,
  Stops.class,
  FeedPauses.class,
  RunLog.class,
  Control.class
})
public class EngineConfiguration extends DefaultBatchConfiguration {

  /** A portal that does not answer must not keep a night waiting: what is left goes later. */
  private static final SendPolicy IMPATIENT =
      new SendPolicy(
          500,
          3,
          Duration.ofMillis(300),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofMinutes(5));

  /** The default, SERIALIZABLE, deadlocks between processes. */
  @Override
  protected Isolation getIsolationLevelForCreate() {
    return Isolation.READ_COMMITTED;
  }

  /** MariaDB through Connector/J names itself MySQL on one version and MariaDB on another. */
  @Override
  protected String getDatabaseType() {
    return "MYSQL";
  }

  @Bean
  Recall recall(Home home, DeliveryMapper deliveries) throws IOException {
    return new Recall(new Memories(PrivateFolder.made(home.recall())), deliveries);
  }

  @Bean
  Pull pull(
      Home home,
      Secrets secrets,
      FetchedFileMapper fetched,
      DeliveryMapper deliveries,
      Archive archive,
      Clock clock) {
    return new Pull(
        home::resolve,
        secrets,
        new FetchedFiles(fetched, clock),
        new FetchedRows(deliveries, archive));
  }

  @Bean
  Publishing publishing(
      OutboxMapper mapper,
      PlatformTransactionManager transactions,
      Clock clock,
      Definitions definitions,
      Home home,
      OpenFindings open,
      ObjectProvider<Variables> given) {
    Variables variables = given.getIfAvailable(() -> Variables.ENVIRONMENT);
    return new Publishing(
        new PortalSender(mapper, transactions, IMPATIENT, clock),
        mapper,
        definitions,
        variables,
        new Worklists(definitions, open, home, variables));
  }

  @Bean
  DeliveryRuns deliveryRuns(
      JobLauncher launcher,
      DeliveryJobs deliveryJobs,
      DeliveryMapper deliveries,
      RunMapper runMapper,
      DeliveryContexts contexts,
      ReadingTries tries,
      Stops stops,
      Runs runs,
      ObjectProvider<ObservationRegistry> observed,
      ObjectProvider<Progress> progress) {
    return new DeliveryRuns(
        new Launch(launcher, observed.getIfAvailable(() -> ObservationRegistry.NOOP)),
        deliveryJobs,
        deliveries,
        runMapper,
        contexts,
        tries,
        stops,
        runs,
        progress.getIfAvailable(() -> Progress.SILENT));
  }

  @Bean
  ConcludeRuns concludeRuns(
      JobLauncher launcher,
      ConcludeJobs concludeJobs,
      Definitions definitions,
      Publishing publishing,
      Rehearsals rehearsals,
      Stops stops,
      Runs runs,
      ObjectProvider<ObservationRegistry> observed,
      ObjectProvider<Progress> progress) {
    return new ConcludeRuns(
        new Launch(launcher, observed.getIfAvailable(() -> ObservationRegistry.NOOP)),
        concludeJobs,
        definitions,
        publishing,
        rehearsals,
        stops,
        runs,
        progress.getIfAvailable(() -> Progress.SILENT));
  }

  @Bean
  Sync sync(
      Database database,
      SharedArchive archive,
      Abandoned abandoned,
      Definitions definitions,
      GivenFiles given,
      PulledFiles pulled,
      NightRun nights,
      HeldRuns held,
      Restart restart,
      Rerun rerun,
      GivenUp givenUp,
      ConcludeRuns concludeRuns) {
    return new Sync(
        database.connections(),
        archive,
        abandoned,
        definitions,
        given,
        pulled,
        nights,
        held,
        restart,
        rerun,
        givenUp,
        concludeRuns);
  }
}
