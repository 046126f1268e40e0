package org.sunbridge.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.access.AccessConfiguration;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Role;
import org.sunbridge.database.Database;
import org.sunbridge.database.Settings;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;
import org.sunbridge.run.EngineConfiguration;
import org.sunbridge.run.Home;
import org.sunbridge.run.Sync;
import org.sunbridge.run.Variables;

/** The pipeline on an embedded server with its durable settings, with the shipped definitions. */
final class Engine implements AutoCloseable {

  private final Path data;
  private final Database database;
  private final AnnotationConfigApplicationContext context;

  Engine(Path data) {
    this.data = data;
    Home home = new Home(Path.of("").toAbsolutePath(), data);
    database = Database.open(Settings.Embedded.in(data));
    context = new AnnotationConfigApplicationContext();
    Definitions definitions = new DefinitionLoader().load(home.folder()).definitions();
    context.registerBean(Home.class, () -> home);
    context.registerBean(Definitions.class, () -> definitions);
    context.registerBean(
        Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
    Map<String, String> variables = Map.of("SUNBRIDGE_PORTAL_URL", "none");
    context.registerBean(Variables.class, () -> variables::get);
    context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
    context.register(EngineConfiguration.class, AccessConfiguration.class);
    context.refresh();
  }

  DataSource connections() {
    return database.connections();
  }

  /** Connections over which local files may be loaded, as only baselines do. */
  DataSource loadingConnections() {
    DriverManagerDataSource source = new DriverManagerDataSource();
    source.setUrl(
        database.url().replace("allowLoadLocalInfile=false", "allowLoadLocalInfile=true"));
    source.setUsername(database.user());
    source.setPassword(database.password());
    return source;
  }

  /** An account for the pages. */
  void addAccount(String name, Role role, List<String> divisions, String password) {
    context.getBean(Accounts.class).add(name, name, role, divisions, password);
  }

  /** The pages of this installation in a process of their own, which is ready. */
  ServedPages serve() throws IOException {
    return ServedPages.of(data, database);
  }

  /** The textbook's step on the same repository, pool and server. */
  TextbookStep textbook(SurveyNights nights) {
    return new TextbookStep(
        context.getBean(JobRepository.class),
        context.getBean(JobLauncher.class),
        context.getBean(PlatformTransactionManager.class),
        context.getBean(DataSource.class),
        nights);
  }

  /**
   * Runs a job with a file of the business date's day.
   *
   * @return its runs with their final counts, the concluding one last
   * @throws IllegalStateException when one of them failed or was held
   */
  List<RunRow> run(String job, Path file, LocalDate businessDate) {
    List<RunRow> runs =
        context
            .getBean(Sync.class)
            .run(job, List.of(file), Optional.empty(), Optional.empty(), businessDate);
    List<RunRow> done =
        runs.stream().map(run -> context.getBean(RunMapper.class).byId(run.id).orElseThrow()).toList();
    done.stream()
        .filter(run -> run.status != RunRow.Status.DONE)
        .findFirst()
        .ifPresent(
            run -> {
              throw new IllegalStateException(run.kind + " " + run.status + ": " + run.reason);
            });
    return done;
  }

  /** Bytes that the server has written to its log since it was started. */
  long written() {
    String sql =
        "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS"
            + " WHERE VARIABLE_NAME = 'Innodb_os_log_written'";
    Long written = new JdbcTemplate(connections()).queryForObject(sql, Long.class);
    return Objects.requireNonNull(written);
  }

  /** How many records a delivery told that were not as before, and how many it lacked. */
  long told(RunRow delivery) {
    String sql =
        "SELECT records_new + records_changed + records_absent FROM run WHERE id = " + delivery.id;
    Long told = new JdbcTemplate(connections()).queryForObject(sql, Long.class);
    return Objects.requireNonNull(told);
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
