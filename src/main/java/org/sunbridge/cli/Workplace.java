package org.sunbridge.cli;

import java.nio.file.Path;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sunbridge.access.AccessConfiguration;
import org.sunbridge.alert.AlertConfiguration;
import org.sunbridge.database.Database;
import org.sunbridge.database.Settings;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Archive;
import org.sunbridge.intake.Pull;
import org.sunbridge.intake.Secrets;
import org.sunbridge.intake.SharedArchive;
import org.sunbridge.operation.OperationConfiguration;
import org.sunbridge.operation.UpcomingFires;
import org.sunbridge.proof.ProofConfiguration;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.run.Control;
import org.sunbridge.run.EngineConfiguration;
import org.sunbridge.run.FeedPauses;
import org.sunbridge.run.Home;
import org.sunbridge.run.Progress;
import org.sunbridge.run.StoreConfiguration;
import org.sunbridge.run.Sync;
import org.sunbridge.run.Variables;
import org.sunbridge.schedule.FeedWatch;
import org.sunbridge.schedule.FireTimes;
import org.sunbridge.schedule.Holidays;
import org.sunbridge.schedule.NightlyRunner;
import org.sunbridge.schedule.ScheduleConfiguration;

/**
 * What a command works with: the definitions, the database, and as much of the rest as it asks for.
 * Closing it leaves the database to its other users.
 */
final class Workplace implements AutoCloseable {

  private final Database database;
  private final AnnotationConfigApplicationContext context;
  private final ConsoleProgress progress;

  private Workplace(
      Database database, AnnotationConfigApplicationContext context, ConsoleProgress progress) {
    this.database = database;
    this.context = context;
    this.progress = progress;
  }

  /** For commands that only ask: no Batch, no Camel, no Quartz, no web server. */
  static Workplace forQuestions() {
    return open(
        Variables.ENVIRONMENT,
        StoreConfiguration.class,
        Looking.class,
        Control.class,
        OperationConfiguration.class,
        AlertConfiguration.class,
        AccessConfiguration.class,
        ProofConfiguration.class,
        ScheduleConfiguration.class);
  }

  /** For commands that work. */
  static Workplace forWork() {
    return forWork(Variables.ENVIRONMENT);
  }

  /**
   * @param variables where definitions' references to the environment are looked up
   */
  static Workplace forWork(Variables variables) {
    return open(
        variables,
        Running.class,
        EngineConfiguration.class,
        OperationConfiguration.class,
        AlertConfiguration.class,
        AccessConfiguration.class,
        ProofConfiguration.class,
        ScheduleConfiguration.class);
  }

  private static Workplace open(Variables variables, Class<?>... configurations) {
    Home home = Home.current();
    Definitions definitions = definitions(home.folder());
    LogFile.in(home.data());
    Database database = Database.open(Settings.current());
    try {
      AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
      ConsoleProgress progress = ConsoleProgress.onStandardError();
      context.registerBean(Home.class, () -> home);
      context.registerBean(Variables.class, () -> variables);
      context.registerBean(Progress.class, () -> progress);
      context.registerBean(Definitions.class, () -> definitions);
      context.registerBean(
          Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
      context.registerBean(Holidays.class, () -> Holidays.under(home.folder()));
      context.registerBean(UpcomingFires.class, () -> context.getBean(FireTimes.class)::next);
      context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
      context.register(configurations);
      context.refresh();
      return new Workplace(database, context, progress);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  static Definitions definitions(Path folder) {
    return new DefinitionLoader().load(folder).definitions();
  }

  /** Says on standard error how far something is. */
  void progress(String what, String step, long count) {
    progress.at(what, step, count);
  }

  /** The archive, for those who only look into it. */
  @Configuration(proxyBeanMethods = false)
  static class Looking {
    @Bean
    Archive archive(Home home) {
      return new Archive(home.archive());
    }

    @Bean
    Secrets secrets(Home home, Variables variables) {
      return new Secrets(variables::get, home::resolve);
    }
  }

  /** What runs planned slots, for those who work. */
  @Configuration(proxyBeanMethods = false)
  static class Running {
    @Bean
    NightlyRunner nightlyRunner(Sync sync, RunMapper runs, SharedArchive archive) {
      return new ScheduledNights(sync, runs, archive);
    }

    @Bean
    FeedWatch feedWatch(
        Pull pull, DeliveryMapper deliveries, Definitions definitions, FeedPauses pauses) {
      return new ScheduledFeeds(pull, deliveries, definitions, pauses);
    }
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    progress.end();
    context.close();
    database.close();
  }
}
