package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Role;
import org.sunbridge.testing.BrokenLines;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.Village;

/** Takes the pictures of {@code docs/pages.md}, when asked: {@code ./mvnw test -Ppictures}. */
@Tag("pictures")
class PicturesTest {

  private static final Path PICTURES = Path.of("docs", "screenshots");
  private static final int WIDTH = 1280;
  private static final int PHONE = 360;

  /** Full pages, but no longer than can be looked at; of long lists the beginning. */
  private static final int TALLEST = 2200;

  private static final int OF_A_LIST = 1050;

  private static final long LARGEST = 200 * 1024;
  private static final String PASSWORD = "a long pass phrase";

  @Test
  void ofTheDemonstrationDistrict(@TempDir Path folder) throws IOException {
    TestDatabase database = new TestDatabase().open();
    try (DemonstrationDistrict district = new DemonstrationDistrict(database, folder);
        RealBrowser browser = new RealBrowser()) {
      JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
      Accounts accounts = district.context().getBean(Accounts.class);
      Page door = browser.window(new Browser.NewContextOptions());
      door.navigate("http://127.0.0.1:" + district.context().getWebServer().getPort() + "/login");
      take(door, "first");
      accounts.add("lin", "林敏", Role.OFFICER, List.of(), PASSWORD);
      accounts.add("ops", "何运", Role.OPERATOR, List.of(), PASSWORD);
      accounts.add("adm", "郑管", Role.ADMINISTRATOR, List.of(), PASSWORD);
      accounts.add("wai", "周岚", Role.SURVEYOR, List.of("310114102"), PASSWORD);
      Page page = browser.window(new Browser.NewContextOptions());
      String base = "http://127.0.0.1:" + district.context().getWebServer().getPort();
      page.navigate(base + "/login");
      take(page, "sign-in");
      page.getByLabel("账户名").fill("lin");
      page.getByLabel("密码").fill(PASSWORD);
      page.locator("main button").click();
      page.navigate(base + "/");
      take(page, "today");
      page.navigate(base + "/?lang=en");
      take(page, "today-en");
      long run = id(jdbc, "SELECT MAX(id) FROM run WHERE job = 'certificate-registry'");
      page.navigate(base + "/runs/" + run);
      take(page, "run-en");
      page.navigate(base + "/?lang=zh-CN");
      page.navigate(base + "/runs/" + run);
      take(page, "run");
      page.navigate(base + "/runs");
      take(page, "runs");
      page.navigate(
          base
              + "/runs/"
              + id(jdbc, "SELECT id FROM run WHERE status = 'HELD' AND kind = 'DELIVERY'"));
      take(page, "run-held");
      page.navigate(base + "/deliveries");
      take(page, "deliveries");
      page.navigate(
          base
              + "/deliveries/"
              + id(jdbc, "SELECT MAX(id) FROM delivery WHERE job = 'certificate-registry'"));
      take(page, "delivery");
      page.navigate(base + "/findings?type=EXIT");
      take(page, "findings");
      page.navigate(
          base
              + "/findings/"
              + id(
                  jdbc,
                  "SELECT MIN(id) FROM finding WHERE type = 'EXIT' AND reason = 'DECEASED' AND"
                      + " benefit = 'living-subsidy' AND state = 'PROPOSED'"));
      take(page, "finding");
      page.navigate(base + "/schedules");
      take(page, "schedules");
      for (String plain : List.of("overpayments", "screening", "indicators", "expiring")) {
        page.navigate(base + "/" + plain);
        take(page, plain);
      }
      page.navigate(base + "/runs/trends?job=household-survey");
      take(page, "trends");
      page.navigate(base + "/indicators/collection-rate?division=310114102");
      take(page, "indicator-street");
      page.navigate(base + "/ledger");
      take(page, "ledger");
      page.navigate(base + "/checks");
      take(page, "checks");
      page.navigate(base + "/indicators/collection-rate");
      take(page, "indicator");
      page.navigate(
          base
              + "/people/"
              + id(
                  jdbc,
                  "SELECT p.id FROM person p JOIN finding f ON f.person_key = p.person_key WHERE"
                      + " f.type = 'EXIT' AND f.reason = 'DECEASED' AND f.state = 'PROPOSED'"
                      + " ORDER BY f.id LIMIT 1"));
      take(page, "person");
      page.navigate(base + "/what-if");
      take(page, "what-if");
      page.navigate(base + "/uploads");
      take(page, "uploads");
      for (String plain : List.of("outbox", "scorecard", "alerts", "control")) {
        page.navigate(base + "/" + plain);
        take(page, plain);
      }
      page.navigate(base + "/definitions");
      take(page, "definitions");
      page.navigate(base + "/definitions/file?name=mappings/deaths.yaml");
      take(page, "definition");
      page.navigate(base + "/display");
      take(page, "display");
      page.navigate(base + "/people");
      take(page, "people");
      page.navigate(base + "/findings?type=EXIT&state=PROPOSED");
      page.locator("[data-all] input").check();
      page.getByText("一起决定所选的").click();
      take(page, "bulk");
      behindTheLists(page, base, jdbc);
      handIn(page, base, folder.resolve("draft"));
      page.locator("main a[href$='/guess']").waitFor();
      take(page, "upload");
      page.locator("main a[href$='/guess']").click();
      take(page, "guess");
      operator(browser, base);
      administrator(browser, base);
      surveyor(browser, base);
      page.setViewportSize(PHONE, 800);
      page.navigate(base + "/");
      photograph(page, "today-phone");
      page.navigate(base + "/findings?type=EXIT");
      photograph(page, "findings-phone");
    } finally {
      database.close();
    }
  }

  /** What one comes to by the links of the lists. */
  private static void behindTheLists(Page page, String base, JdbcTemplate jdbc) throws IOException {
    page.navigate(base + "/indicators/collection-rate/people?standing=LACKING");
    take(page, "indicator-people");
    page.navigate(base + "/ledger");
    page.locator("main tbody a[href*='/ledger/people']").first().click();
    take(page, "ledger-people");
    page.navigate(base + "/checks");
    page.locator("main tbody a").first().click();
    take(page, "check");
    long delivery = id(jdbc, "SELECT MAX(id) FROM delivery WHERE job = 'certificate-registry'");
    page.navigate(base + "/deliveries/" + delivery);
    page.locator("main tbody th a, main tbody td a").first().click();
    take(page, "row");
    page.navigate(base + "/deliveries/" + delivery);
    page.getByText("在页面上改正", new Page.GetByTextOptions().setExact(true)).click();
    take(page, "mend");
    long run = id(jdbc, "SELECT MAX(id) FROM run WHERE job = 'certificate-registry'");
    page.navigate(base + "/runs/" + run + "/log");
    take(page, "run-log");
    page.navigate(base + "/slots");
    take(page, "slots");
    page.navigate(base + "/schedules/edit?name=nightly");
    take(page, "schedule-edit");
    page.navigate(base + "/definitions");
    page.locator("main a[href*='/definitions/versions/']").first().click();
    take(page, "definition-version");
  }

  private static void operator(RealBrowser browser, String base) throws IOException {
    Page page = signedIn(browser, base, "ops");
    page.navigate(base + "/");
    take(page, "today-operator");
    page.navigate(base + "/health");
    take(page, "health");
  }

  private static boolean isLong(Page page, String name) {
    return page.url().contains("/findings?")
        || name.equals("today-surveyor")
        || name.equals("bulk")
        || name.equals("slots")
        || name.equals("indicator-people")
        || name.equals("ledger-people")
        || name.equals("check")
        || name.equals("audit")
        || name.equals("outbox");
  }

  private static void administrator(RealBrowser browser, String base) throws IOException {
    Page page = signedIn(browser, base, "adm");
    page.navigate(base + "/accounts");
    take(page, "accounts");
    page.navigate(base + "/accounts/wai");
    take(page, "account");
    page.navigate(base + "/tokens");
    take(page, "tokens");
    page.navigate(base + "/me");
    take(page, "me");
    page.navigate(base + "/audit");
    take(page, "audit");
  }

  private static void surveyor(RealBrowser browser, String base) throws IOException {
    Page page = signedIn(browser, base, "wai");
    page.navigate(base + "/");
    take(page, "today-surveyor");
    page.setViewportSize(PHONE, 800);
    photograph(page, "today-surveyor-phone");
  }

  private static void handIn(Page page, String base, Path folder) {
    Path survey = Village.of(30).survey(folder);
    BrokenLines.in(survey, 5, 9);
    page.navigate(base + "/uploads");
    page.locator("select[name=job]").selectOption("household-survey");
    page.locator("input[type=file]").setInputFiles(survey);
    page.locator("form.upload button.primary").click();
  }

  private static Page signedIn(RealBrowser browser, String base, String account) {
    Page page = browser.window(new Browser.NewContextOptions());
    page.navigate(base + "/login");
    page.getByLabel("账户名").fill(account);
    page.getByLabel("密码").fill(PASSWORD);
    page.locator("main button").click();
    return page;
  }

  private static long id(JdbcTemplate jdbc, String query) {
    Long id = jdbc.queryForObject(query, Long.class);
    return id == null ? 0 : id;
  }

  private static void photograph(Page page, String name) throws IOException {
    page.setViewportSize(PHONE, OF_A_LIST);
    FewColours.write(page.screenshot(), PICTURES.resolve(name + ".png"));
  }

  private static void take(Page page, String name) throws IOException {
    int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    page.setViewportSize(WIDTH, Math.min(height, isLong(page, name) ? OF_A_LIST : TALLEST));
    page.evaluate("scrollTo(0, 0)");
    Path picture = PICTURES.resolve(name + ".png");
    FewColours.write(page.screenshot(), picture);
    page.setViewportSize(WIDTH, 600);
    assertThat(Files.size(picture)).as(name).isLessThan(LARGEST);
  }
}
