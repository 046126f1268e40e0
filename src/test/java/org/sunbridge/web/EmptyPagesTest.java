package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Role;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;

/** An installation on its first day: nothing has come yet, and every page says what to do. */
@OnDatabase
class EmptyPagesTest {

  private static ServletWebServerApplicationContext pages;
  private static RealBrowser browser;

  @BeforeAll
  static void open(TestDatabase database) {
    pages = PagesApplication.over(database.dataSource());
    Accounts accounts = pages.getBean(Accounts.class);
    accounts.add("lin", "林敏", Role.OFFICER, List.of(), Browsing.PASSWORD);
    accounts.add("wai", "周岚", Role.SURVEYOR, List.of("310114114"), Browsing.PASSWORD);
    accounts.add("adm", "郑管", Role.ADMINISTRATOR, List.of(), Browsing.PASSWORD);
    browser = new RealBrowser();
  }

  @AfterAll
  static void close() {
    browser.close();
    pages.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lin", "wai", "adm"})
  void everyPageWithNothingOnItIsAccessibleAndSaysSo(String account) {
    Page page = signedIn(account);
    Set<String> links = new LinkedHashSet<>(linksOf(page));
    page.navigate(address("/runs"));
    links.addAll(linksOf(page));
    assertThat(links).hasSizeGreaterThan(5);
    for (String path : links) {
      page.navigate(address(path));
      assertThat(page.locator("h1")).hasCount(1);
      assertThat(page.locator("main p")).not().hasCount(0);
      assertThat(page.locator("body")).not().containsText("??");
      Browsing.isAccessible(page);
      Browsing.photograph(page, "empty-" + account + path.replace('/', '-'));
    }
  }

  private static List<String> linksOf(Page page) {
    return page.locator("nav a").all().stream().map(link -> link.getAttribute("href")).toList();
  }

  @Test
  void theFirstDayLeadsFromStepToStep() {
    Page page = signedIn("lin");
    assertThat(page.locator(".steps li")).hasCount(4);
    page.getByRole(AriaRole.LINK, named("报送第一个文件")).click();
    assertThat(page).hasURL(address("/uploads"));
    page.navigate(address("/"));
    page.getByRole(AriaRole.LINK, named("看一看来源和映射")).click();
    assertThat(page).hasURL(address("/definitions"));
    page.navigate(address("/"));
    page.getByRole(AriaRole.LINK, named("看一看每晚几点同步")).click();
    assertThat(page).hasURL(address("/schedules"));

    Page admin = signedIn("adm");
    admin.getByRole(AriaRole.LINK, named("给同事建立账户")).click();
    assertThat(admin).hasURL(address("/accounts"));
  }

  private static Page signedIn(String account) {
    Page page = browser.window(new Browser.NewContextOptions());
    page.navigate(address("/login"));
    page.getByLabel("账户名").fill(account);
    page.getByLabel("密码").fill(Browsing.PASSWORD);
    page.locator("main button").click();
    assertThat(page).hasURL(address("/"));
    return page;
  }

  private static String address(String path) {
    return "http://127.0.0.1:" + pages.getWebServer().getPort() + path;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
