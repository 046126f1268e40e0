package org.sunbridge.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sunbridge.access.AccessConfiguration;
import org.sunbridge.access.AreaScope;
import org.sunbridge.alert.AlertConfiguration;
import org.sunbridge.database.Database;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.FindingListing;
import org.sunbridge.operation.OperationConfiguration;
import org.sunbridge.operation.UpcomingFires;
import org.sunbridge.proof.ProofConfiguration;
import org.sunbridge.registry.RunRow;
import org.sunbridge.run.EngineConfiguration;
import org.sunbridge.run.Home;
import org.sunbridge.run.Progress;
import org.sunbridge.run.Sync;
import org.sunbridge.run.Variables;

/** The real pipeline over a test's database, put together as the command line does it. */
public final class TestEngine implements AutoCloseable {

  /** The definitions that are shipped: the checkout. */
  public static final Path SHIPPED = Path.of("").toAbsolutePath();

  /** The variable that says where the portal is. */
  public static final String PORTAL = "SUNBRIDGE_PORTAL_URL";

  /** No address: what leaves the house waits in the outbox. */
  public static final String NO_PORTAL = "none";

  private final Home home;
  private final TestDatabase database;
  private final AnnotationConfigApplicationContext context;

  private TestEngine(Home home, TestDatabase database, String portal) {
    this(home, database, portal, Progress.SILENT);
  }

  private TestEngine(Home home, TestDatabase database, String portal, Progress progress) {
    this(home, database, Map.of(PORTAL, portal), progress);
  }

  private TestEngine(
      Home home, TestDatabase database, Map<String, String> variables, Progress progress) {
    this.home = home;
    this.database = database;
    this.context = context(home, database.database(), variables, progress);
  }

  /** Another engine on what this one knows, with other definitions and an environment. */
  public TestEngine with(Path folder, Map<String, String> variables) {
    return new TestEngine(
        new Home(folder, home.data()), database, Map.copyOf(variables), Progress.SILENT);
  }

  /** An engine whose database knows nothing yet, and which has no portal. */
  public static TestEngine fresh(TestDatabase database, Path folder, Path data) {
    return fresh(database, folder, data, NO_PORTAL);
  }

  /** The same, with a portal at an address. */
  public static TestEngine fresh(TestDatabase database, Path folder, Path data, String portal) {
    database.empty();
    return new TestEngine(new Home(folder, data), database, portal);
  }

  /** Another engine on what this one knows, as after a start: it reads the definitions anew. */
  public TestEngine restarted() {
    return new TestEngine(home, database, NO_PORTAL);
  }

  /** Another engine on what this one knows, with other definitions. */
  public TestEngine with(Path folder) {
    return new TestEngine(new Home(folder, home.data()), database, NO_PORTAL);
  }

  /** Another engine on what this one knows; somebody hears how far it is. */
  public TestEngine heardBy(Progress progress) {
    return new TestEngine(home, database, NO_PORTAL, progress);
  }

  private static AnnotationConfigApplicationContext context(
      Home home, Database database, Map<String, String> variables, Progress progress) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    Definitions definitions = new DefinitionLoader().load(home.folder()).definitions();
    context.registerBean(Home.class, () -> home);
    context.registerBean(Definitions.class, () -> definitions);
    context.registerBean(
        Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
    context.registerBean(Variables.class, () -> variables::get);
    context.registerBean(Progress.class, () -> progress);
    context.registerBean(UpcomingFires.class, () -> (schedule, after, count) -> List.of());
    context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
    context.register(
        EngineConfiguration.class,
        OperationConfiguration.class,
        AccessConfiguration.class,
        AlertConfiguration.class,
        ProofConfiguration.class);
    context.refresh();
    return context;
  }

  public Home home() {
    return home;
  }

  public Sync sync() {
    return context.getBean(Sync.class);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcTemplate sql() {
    return new JdbcTemplate(database.dataSource());
  }

  /** The nightly schedule with the files of a folder. */
  public RunRow nightly(Path inbox, String businessDate) {
    return sync().nightly("nightly", Optional.of(inbox), LocalDate.parse(businessDate));
  }

  /** One job with one file, of the business date's day. */
  public RunRow run(String job, Path file, String businessDate) {
    return run(job, file, businessDate, Optional.empty());
  }

  /** One job with one file that says of which day it is. */
  public RunRow runAsOf(String job, Path file, String asOf, String businessDate) {
    return run(job, file, businessDate, Optional.of(LocalDate.parse(asOf)));
  }

  private RunRow run(String job, Path file, String businessDate, Optional<LocalDate> asOf) {
    return sync()
        .run(job, List.of(file), asOf, Optional.empty(), LocalDate.parse(businessDate))
        .get(0);
  }

  /** The findings that are not closed, in the nine columns of the expected files, sorted. */
  public List<String> findings() {
    return findings(FindingFilter.all(AreaScope.WHOLE));
  }

  /** Those of a filter, in the nine columns too. */
  public List<String> findings(FindingFilter filter) {
    return rows(filter).stream().map(NineColumns::of).sorted().toList();
  }

  /** The findings of a filter, with all their columns and without a mask. */
  public List<CSVRecord> rows(FindingFilter filter) {
    StringWriter text = new StringWriter();
    get(FindingListing.class)
        .write(filter, FindingFormat.CSV, Disclosure.REVEALED, Locale.SIMPLIFIED_CHINESE, text);
    try {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new StringReader(text.toString()))
          .getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long count(String table) {
    return sql().queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
