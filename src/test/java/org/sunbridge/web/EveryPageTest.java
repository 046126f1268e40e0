package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.web.EveryPageTest.Visit.by;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.AntPathMatcher;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Role;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.BrokenLines;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.Village;

/**
 * Every page there is, told from the controllers: accessible, without a shift of what was already
 * read, and light. Who adds a page says here where it can be seen.
 */
@OnDatabase
class EveryPageTest {

  /** Parts that are put into a page that stands below. */
  private static final Set<String> PARTS =
      Set.of("/deliveries/{id}/waiting", "/runs/{id}/progress");

  /**
   * They lead away once there is an administrator, and while there is a database;
   * FirstAdministratorTest looks at the one before.
   */
  private static final Set<String> ELSEWHERE = Set.of("/first", "/gone");

  private static final double STILL = 0.02;

  /** What goes over the wire when somebody comes for the first time, but for the charts. */
  private static final int HEAVIEST = 100 * 1024;

  private static final String SHIFTS =
      "() => new Promise(done => { let sum = 0; new PerformanceObserver(list =>"
          + " list.getEntries().forEach(entry => { sum += entry.hadRecentInput ? 0 : entry.value;"
          + " })).observe({ type: 'layout-shift', buffered: true });"
          + " requestAnimationFrame(() => requestAnimationFrame(() => done(sum))); })";

  /** Somebody at an address. */
  record Visit(String account, String address) {
    static Visit by(String account, String address) {
      return new Visit(account, address);
    }
  }

  @TempDir static Path folder;
  private static ServedVillage village;
  private static Map<String, List<Visit>> visits;

  @BeforeAll
  static void serve(TestDatabase database) throws IOException {
    village = ServedVillage.open(database, folder);
    Accounts accounts = village.engine().get(Accounts.class);
    accounts.add("adm", "郑管", Role.ADMINISTRATOR, List.of(), Browsing.PASSWORD);
    accounts.add("ops", "何运", Role.OPERATOR, List.of(), Browsing.PASSWORD);
    Path survey =
        Village.of(30)
            .with(v -> v.number() == 4 ? v.reachedAt("13612345678") : v)
            .survey(folder.resolve("again"));
    BrokenLines.in(survey, 9);
    RunRow run = village.engine().runAsOf("household-survey", survey, "2026-11-05", "2026-11-05");
    database.execute(
        "INSERT INTO definition_version (version, file, content, imported_at) SELECT REPEAT('a',"
            + " 64), file, CONCAT(content, '# 较早的版本\n'), imported_at - INTERVAL 1 DAY FROM"
            + " definition_version");
    visits = visits(run);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    village.close();
  }

  private static Map<String, List<Visit>> visits(RunRow run) {
    long finding = number("SELECT MAX(id) FROM finding WHERE field = 'phone'");
    long person = number("SELECT MIN(id) FROM person");
    long night = number("SELECT MIN(id) FROM run WHERE kind = 'NIGHT'");
    String version =
        village
            .engine()
            .sql()
            .queryForObject(
                "SELECT version FROM definition_version ORDER BY imported_at DESC LIMIT 1",
                String.class);
    long upload = draft();
    Map<String, List<Visit>> known = new TreeMap<>();
    for (String plain :
        List.of(
            "/alerts",
            "/control",
            "/definitions",
            "/health",
            "/outbox",
            "/runs",
            "/scorecard",
            "/schedules",
            "/slots")) {
      known.put(plain, List.of(by("ops", plain)));
    }
    for (String plain :
        List.of(
            "/checks",
            "/deliveries",
            "/expiring",
            "/findings",
            "/indicators",
            "/ledger",
            "/overpayments",
            "/people",
            "/screening",
            "/uploads",
            "/what-if")) {
      known.put(plain, List.of(by("lin", plain)));
    }
    for (String plain : List.of("/accounts", "/audit", "/tokens", "/me", "/display")) {
      known.put(plain, List.of(by("adm", plain)));
    }
    known.put("/", List.of(by("lin", "/"), by("wai", "/"), by("ops", "/"), by("adm", "/")));
    known.put("/login", List.of(by("", "/login"), by("", "/login?wrong"), by("", "/login?out")));
    known.put("/accounts/{name}", List.of(by("adm", "/accounts/wai")));
    known.put(
        "/definitions/file",
        List.of(
            by("ops", "/definitions/file?name=mappings/deaths.yaml"),
            by("ops", "/definitions/file?name=jobs/policies/nursing-subsidy.yaml")));
    known.put(
        "/definitions/versions/{version}", List.of(by("ops", "/definitions/versions/" + version)));
    known.put("/deliveries/{id}", List.of(by("wai", "/deliveries/" + run.deliveryId)));
    known.put(
        "/deliveries/{id}/rows/{line}",
        List.of(by("wai", "/deliveries/" + run.deliveryId + "/rows/9")));
    known.put("/findings/{id}", List.of(by("lin", "/findings/" + finding)));
    known.put(
        "/indicators/{name}",
        List.of(
            by("lin", "/indicators/collection-rate"),
            by("lin", "/indicators/collection-rate?division=" + Village.STREET)));
    known.put(
        "/indicators/{name}/people",
        List.of(by("lin", "/indicators/collection-rate/people?standing=COUNTED")));
    known.put("/checks/{name}", List.of(by("lin", "/checks/dead-with-valid-certificate")));
    known.put(
        "/ledger/people",
        List.of(
            by(
                "lin",
                "/ledger/people?month=2026-10&benefit=living-subsidy&account=DUE&part=OVERPAID")));
    known.put("/people/{id}", List.of(by("lin", "/people/" + person)));
    known.put("/runs/{id}", List.of(by("ops", "/runs/" + night), by("lin", "/runs/" + run.id)));
    known.put("/runs/{id}/log", List.of(by("ops", "/runs/" + run.id + "/log")));
    known.put(
        "/runs/trends",
        List.of(by("ops", "/runs/trends"), by("ops", "/runs/trends?job=household-survey")));
    known.put("/schedules/edit", List.of(by("ops", "/schedules/edit?name=nightly")));
    known.put("/uploads/{id}", List.of(by("lin", "/uploads/" + upload)));
    known.put("/uploads/{id}/guess", List.of(by("lin", "/uploads/" + upload + "/guess")));
    return known;
  }

  private static long draft() {
    Path file = Village.of(30).survey(folder.resolve("draft"));
    BrokenLines.in(file, 5);
    Page page = village.signedIn("lin");
    village.choose(page, "household-survey", file, "2026-11-06");
    page.context().close();
    return number("SELECT MAX(id) FROM upload");
  }

  private static long number(String query) {
    Long found = village.engine().sql().queryForObject(query, Long.class);
    return found == null ? 0 : found;
  }

  @Test
  void everyPageIsAccessibleAndStillAndLight() {
    Set<String> pages = new TreeSet<>(PageAddresses.all());
    pages.removeAll(PARTS);
    pages.removeAll(ELSEWHERE);
    assertThat(visits.keySet()).as("where every page can be seen").isEqualTo(pages);
    AntPathMatcher paths = new AntPathMatcher();
    List<String> accounts = new ArrayList<>(List.of("", "lin", "wai", "ops", "adm"));
    Set<String> seen = new HashSet<>();
    for (String account : accounts) {
      Page page =
          account.isEmpty()
              ? village.browser().window(new Browser.NewContextOptions())
              : village.signedIn(account);
      int assets = account.isEmpty() ? 0 : assets();
      visits.forEach(
          (pattern, there) ->
              there.stream()
                  .filter(visit -> visit.account().equals(account))
                  .forEach(
                      visit -> {
                        Response answer = page.navigate(village.address() + visit.address());
                        assertThat(answer.status()).as(visit.address()).isEqualTo(200);
                        assertThat(paths.match(pattern, URI.create(page.url()).getPath()))
                            .as("%s leads to %s", visit.address(), page.url())
                            .isTrue();
                        page.waitForLoadState();
                        Browsing.isAccessible(page);
                        assertThat(((Number) page.evaluate(SHIFTS)).doubleValue())
                            .as(visit.address())
                            .isLessThan(STILL);
                        assertThat(answer.request().sizes().responseBodySize + assets)
                            .as("bytes of %s", visit.address())
                            .isLessThan(HEAVIEST);
                        assertThat(answer.body().length)
                            .as("bytes of %s unpacked", visit.address())
                            .isLessThan(HEAVIEST);
                        seen.add(pattern);
                      }));
      page.context().close();
    }
    assertThat(seen).isEqualTo(pages);
  }

  /** Style, scripts and pictures that come with the first page. */
  private static int assets() {
    Page page = village.browser().window(new Browser.NewContextOptions());
    List<Response> came = new ArrayList<>();
    page.onResponse(came::add);
    page.navigate(village.address() + "/login");
    page.waitForLoadState();
    // A copy: asking for a size lets other answers come in.
    int bytes =
        List.copyOf(came).stream()
            .filter(answer -> !answer.request().isNavigationRequest())
            .mapToInt(answer -> answer.request().sizes().responseBodySize)
            .sum();
    assertThat(bytes).isPositive();
    page.context().close();
    return bytes;
  }

  @Test
  void whatIsTriedOnAPageIsAccessibleToo() {
    Page page = village.signedIn("lin");
    page.navigate(village.address() + "/what-if?policy=nursing-subsidy");
    page.locator("textarea")
        .fill(page.locator("textarea").inputValue().replace("350.00", "360.00"));
    page.locator("main form button").first().click();
    assertThat(page.locator("#sums-title")).isVisible();
    Browsing.isAccessible(page);
    page.locator("textarea").fill("policy: nursing-subsidy\nversions: nothing\n");
    page.locator("main form button").first().click();
    assertThat(page.locator("main")).containsText("nursing-subsidy.yaml");
    Browsing.isAccessible(page);

    page.navigate(village.address() + "/definitions/file?name=mappings/deaths.yaml");
    page.locator("textarea").fill(page.locator("textarea").inputValue() + "\n# 试一试\n");
    page.locator("input[type=file]")
        .setInputFiles(Village.of(3).deaths(folder.resolve("sample"), "2026-11-01"));
    page.locator("main form button").first().click();
    assertThat(page.locator(".added")).not().hasCount(0);
    Browsing.isAccessible(page);
    Browsing.photograph(page, "definition-tried");
    page.context().close();
  }

  @Test
  void theWarningBeforeASessionEndsIsAccessible() {
    Page page = village.signedIn("lin");
    page.evaluate("document.getElementById('late').showModal()");
    assertThat(page.locator("#late")).isVisible();
    Browsing.isAccessible(page);
    page.context().close();
  }
}
