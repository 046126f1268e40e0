package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Role;
import org.sunbridge.operation.InventedNight;
import org.sunbridge.testing.TestDatabase;

/** The pages with an invented night behind them and a real browser in front. */
final class Browsing implements BeforeAllCallback, AfterAllCallback {

  static final String PASSWORD = "a long pass phrase";

  private final TestDatabase database = new TestDatabase();
  private ServletWebServerApplicationContext pages;
  private RealBrowser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    database.open();
    new InventedNight(database.dataSource()).happen();
    pages = PagesApplication.over(database.dataSource());
    Accounts accounts = pages.getBean(Accounts.class);
    accounts.add("lin", "林敏", Role.OFFICER, List.of(), PASSWORD);
    accounts.add("wai", "周岚", Role.SURVEYOR, List.of("310114114"), PASSWORD);
    accounts.add("ops", "何运", Role.OPERATOR, List.of(), PASSWORD);
    accounts.add("adm", "郑管", Role.ADMINISTRATOR, List.of(), PASSWORD);
    browser = new RealBrowser();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    browser.close();
    pages.close();
    database.close();
  }

  /** Somebody more, with the same password. */
  void add(String account, String name, Role role, List<String> divisions) {
    pages.getBean(Accounts.class).add(account, name, role, divisions, PASSWORD);
  }

  <T> T bean(Class<T> type) {
    return pages.getBean(type);
  }

  TestDatabase database() {
    return database;
  }

  String address(String path) {
    return "http://127.0.0.1:" + pages.getWebServer().getPort() + path;
  }

  /** A fresh browser window that speaks Chinese. */
  Page window() {
    return window(new Browser.NewContextOptions());
  }

  Page window(Browser.NewContextOptions options) {
    return browser.window(options);
  }

  Page dark() {
    return window(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
  }

  Page signedIn(String account) {
    return signedIn(window(), account);
  }

  Page signedIn(Page page, String account) {
    page.navigate(address("/login"));
    page.getByLabel("账户名").fill(account);
    page.getByLabel("密码").fill(PASSWORD);
    page.locator("main button").click();
    PlaywrightAssertions.assertThat(page).hasURL(address("/"));
    return page;
  }

  /** Fails naming each violation and the elements that have it. */
  static void isAccessible(Page page) {
    List<Rule> violations =
        new AxeBuilder(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations();
    assertThat(
            violations.stream()
                .map(
                    rule ->
                        rule.getId()
                            + ": "
                            + rule.getHelp()
                            + " "
                            + rule.getNodes().stream().map(n -> n.getHtml()).toList()))
        .as(page.url())
        .isEmpty();
  }

  static void photograph(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }
}
