package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Role;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/**
 * A village after its first night, its pages served by a process of their own and a browser before
 * them. lin is its officer, wai works in its street, nan in another one.
 */
record ServedVillage(TestEngine engine, Child serve, RealBrowser browser, String address)
    implements AutoCloseable {

  static final String OTHER_STREET = "310114102";

  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:\\d+");

  static ServedVillage open(TestDatabase database, Path folder) throws IOException {
    TestEngine engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    Village.of(30).night(folder.resolve("night"), "2026-10");
    engine.nightly(folder.resolve("night"), "2026-10-31");
    Accounts accounts = engine.get(Accounts.class);
    accounts.add("lin", "林敏", Role.OFFICER, List.of(), Browsing.PASSWORD);
    accounts.add("wai", "周岚", Role.SURVEYOR, List.of(Village.STREET), Browsing.PASSWORD);
    accounts.add("nan", "吴芳", Role.SURVEYOR, List.of(OTHER_STREET), Browsing.PASSWORD);
    Child serve = Child.of(engine, database, "serve");
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !serve.isAlive() || ADDRESS.matcher(serve.out()).find());
    Matcher found = ADDRESS.matcher(serve.out());
    assertThat(found.find()).as(serve.err()).isTrue();
    return new ServedVillage(engine, serve, new RealBrowser(), found.group());
  }

  Page signedIn(String account) {
    return signedIn(account, new Browser.NewContextOptions());
  }

  Page signedIn(String account, Browser.NewContextOptions options) {
    Page page = browser.window(options);
    page.navigate(address + "/login");
    page.getByLabel("账户名").fill(account);
    page.getByLabel("密码").fill(Browsing.PASSWORD);
    page.locator("main button").click();
    assertThat(page).hasURL(address + "/");
    return page;
  }

  void choose(Page page, String job, Path file, String asOf) {
    page.navigate(address + "/uploads");
    page.locator("select[name=job]").selectOption(job);
    page.locator("input[type=file]").setInputFiles(file);
    page.locator("form.upload summary").click();
    page.locator("form.upload input[name=asOf]").fill(asOf);
    page.locator("form.upload button.primary").click();
    assertThat(page.locator("h1")).hasText(file.getFileName().toString());
  }

  /** Returns when it was worked on. */
  void submit(Page page) {
    press(page, "提交");
    assertThat(page.locator("main").getByText(Pattern.compile("已生效|已被更正")).first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
  }

  void press(Page page, String button) {
    page.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
  }

  long deliveriesOn(String asOf) {
    Long count =
        engine
            .sql()
            .queryForObject("SELECT COUNT(*) FROM delivery WHERE as_of = ?", Long.class, asOf);
    return count == null ? 0 : count;
  }

  @Override
  public void close() throws InterruptedException {
    browser.close();
    serve.close();
    engine.close();
  }
}
