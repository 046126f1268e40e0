package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.AreaScope;
import org.sunbridge.access.Role;
import org.sunbridge.operation.DeliveryQuery;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.DryRunQuery;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.operation.FindingFormat;
import org.sunbridge.operation.FindingListing;
import org.sunbridge.operation.InventedNight;
import org.sunbridge.operation.ManyRows;
import org.sunbridge.operation.NightSummaryMapper;
import org.sunbridge.operation.PersonQuery;
import org.sunbridge.operation.StatusQuery;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;

/**
 * With many rows behind them, no page and no listing command reads a whole table. Every query of
 * the looking rooms must pass here: who adds one shows it on a page, or asks for it below.
 */
@OnDatabase
class ListingQueriesTest {

  private static final String PASSWORD = "a long pass phrase";

  /** Reading fewer rows than these costs nothing worth an index. */
  private static final long FEW = 1_500;

  /**
   * Sums, which must read all they add up: by an index, and not while somebody waits (see {@code
   * Figures}). The census looks at everybody once.
   */
  private static final Set<String> SUMS =
      Set.of(
          "FindingListMapper.people",
          "FindingListMapper.streets",
          "MemoryListMapper.queue",
          "NightSummaryMapper.collection",
          "DeliveryListMapper.counts",
          "DryRunListMapper.ofRun",
          "DryRunListMapper.kinds",
          "DryRunListMapper.streets",
          "LedgerListMapper.sums",
          "RunListMapper.outbox",
          "CountdownMapper.open",
          "CensusMapper.findings");

  /**
   * What {@code status}, {@code demo} and whoever watches from outside are told of everything; and
   * who is still paid after all, which holds all exits against all who are paid.
   */
  private static final Set<String> EVERYTHING =
      Set.of(
          "FindingListMapper.counts",
          "OverpaymentMapper.delays",
          "NightSummaryMapper.reasons",
          "FeedFiguresMapper.deliveries",
          "ScorecardMapper.came",
          "ScorecardMapper.decided",
          "ScorecardMapper.events");

  private static final ExplainedQueries EXPLAINED = new ExplainedQueries();
  private static ServletWebServerApplicationContext pages;
  private static Map<String, Integer> answers;

  @BeforeAll
  static void lookAtEverything(TestDatabase database) throws IOException, InterruptedException {
    new InventedNight(database.dataSource()).happen();
    new ManyRows(database.dataSource()).add();
    pages = PagesApplication.over(database.dataSource());
    configuration().addInterceptor(EXPLAINED);
    Accounts accounts = pages.getBean(Accounts.class);
    accounts.add("lin", "林敏", Role.OFFICER, List.of(), PASSWORD);
    accounts.add("wai", "周岚", Role.SURVEYOR, List.of("310114114"), PASSWORD);
    accounts.add("adm", "郑管", Role.ADMINISTRATOR, List.of(), PASSWORD);
    String base = "http://127.0.0.1:" + pages.getWebServer().getPort();
    answers =
        new Crawl(base)
            .signIn("lin", PASSWORD)
            .walk(List.of("/", "/people/10", "/findings?run=1", "/screening?run=1"));
    new Crawl(base)
        .signIn("wai", PASSWORD)
        .walk(List.of("/"))
        .forEach((address, answer) -> answers.put("wai " + address, answer));
    new Crawl(base)
        .signIn("adm", PASSWORD)
        .walk(
            List.of("/audit", "/audit?subject=finding+17", "/audit?from=2026-10-01&to=2026-11-01"))
        .forEach((address, answer) -> answers.put("adm " + address, answer));
    commands();
  }

  /** What no page asks for. */
  private static void commands() {
    FindingFilter all = FindingFilter.all(AreaScope.WHOLE);
    pages
        .getBean(FindingListing.class)
        .write(all, FindingFormat.CSV, Disclosure.MASKED, Locale.ENGLISH, new StringWriter());
    pages.getBean(StatusQuery.class).report();
    pages.getBean(PersonQuery.class).search("李四", AreaScope.WHOLE);
    pages.getBean(PersonQuery.class).search("11010519491231002X", AreaScope.WHOLE);
    pages.getBean(DeliveryQuery.class).forEachReject(InventedNight.SURVEY, row -> {});
    pages.getBean(DryRunQuery.class).write(5, Locale.ENGLISH, new StringWriter());
    pages.getBean(DeliveryQuery.class).ofRun(InventedNight.NIGHT);
    pages.getBean(NightSummaryMapper.class).reasons();
    // Nobody watches, nobody works, and invented definitions have no mappings.
    ask("MemoryListMapper.candidates", Map.of("finding", 7L, "divisions", List.of()));
    ask("FindingListMapper.monthly", Map.of("ids", List.of(1L, 6L)));
    ask(
        "OutboxListMapper.edge",
        Map.of("target", "portal", "item", "exits", "state", "WAITING", "last", false));
    ask("FeedFiguresMapper.deliveries", Map.of());
    ask("FeedFiguresMapper.fetching", Map.of());
    ask("RunListMapper.isNobodyWorking", Map.of());
    watching();
    ask(
        "ControlListMapper.seconds",
        Map.of("job", "nightly", "kind", "NIGHT", "id", Long.MAX_VALUE, "limit", 15));
    ask(
        "LedgerListMapper.ledgers",
        Map.of("jobs", LEDGERS, "from", LocalDate.EPOCH, "to", LocalDate.EPOCH));
    ask(
        "LedgerListMapper.rows",
        Map.of("s", Map.of("job", "subsidy-ledger", "scope", "", "asOf", LocalDate.EPOCH)));
    ask("PersonMapper.ledgers", Map.of("jobs", LEDGERS));
  }

  /** As health and alerts do. */
  private static void watching() {
    LocalDateTime then = LocalDateTime.of(2026, 11, 1, 0, 0);
    ask("WatchMapper.failed", Map.of("since", then));
    ask("WatchMapper.held", Map.of());
    ask("WatchMapper.running", Map.of());
    ask("WatchMapper.ended", Map.of("since", then));
    ask(
        "WatchMapper.rows",
        Map.of("run", Map.of("job", "deaths", "scope", "", "id", Long.MAX_VALUE), "limit", 15));
    ask("WatchMapper.stuck", Map.of("target", "one-stop-portal", "item", "exits", "before", then));
    ask("WatchMapper.late", Map.of("since", then, "now", then, "begun", then));
    ask("WatchMapper.lastReceived", Map.of("job", "deaths"));
    ask("ScorecardMapper.events", Map.of("job", "deaths", "limit", 300));
  }

  private static final List<String> LEDGERS = List.of("subsidy-ledger");

  private static void ask(String query, Map<String, Object> parameters) {
    try (SqlSession session = pages.getBean(SqlSessionFactory.class).openSession()) {
      session.selectList("org.sunbridge.operation." + query, parameters);
    }
  }

  @AfterAll
  static void over() {
    pages.close();
  }

  private static Configuration configuration() {
    return pages.getBean(SqlSessionFactory.class).getConfiguration();
  }

  @Test
  void everyPageCanBeReached() {
    assertThat(answers).hasSizeGreaterThan(100);
    // No original lies in the archive of invented deliveries.
    assertThat(answers.entrySet())
        .filteredOn(answer -> !answer.getKey().contains("/rows/"))
        // The description of the interface is another library's page.
        .filteredOn(answer -> !answer.getKey().endsWith("/interface"))
        .filteredOn(answer -> answer.getValue() != 200)
        .isEmpty();
  }

  @Test
  void noListReadsAWholeTableOrSortsOne() {
    assertThat(
            EXPLAINED.steps().stream()
                .filter(step -> step.rows() > FEW)
                .filter(step -> !EVERYTHING.contains(shortly(step.query())))
                .filter(
                    step ->
                        step.isWholeTable()
                            || (!SUMS.contains(shortly(step.query()))
                                && (step.isWholeIndex() || step.isSorted())))
                .distinct())
        .isEmpty();
  }

  @Test
  void everyQueryOfTheLookingRoomsWasAsked() {
    Set<String> all =
        ((Collection<?>) configuration().getMappedStatements())
            .stream()
                // Short names stand there too, some of them ambiguous.
                .filter(MappedStatement.class::isInstance)
                .map(MappedStatement.class::cast)
                .filter(query -> query.getSqlCommandType() == SqlCommandType.SELECT)
                .map(MappedStatement::getId)
                .filter(id -> id.startsWith("org.sunbridge.operation."))
                .collect(Collectors.toSet());
    assertThat(EXPLAINED.unasked(all)).isEmpty();
  }

  private static String shortly(String query) {
    return query.substring(query.lastIndexOf('.', query.lastIndexOf('.') - 1) + 1);
  }
}
