package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.FirstAdministrator;
import org.sunbridge.access.Role;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;

/** An installation without accounts lets in whoever can read its console, and nobody else. */
@OnDatabase
class FirstAdministratorTest {

  @Test
  void comesInByTheCodeOfTheConsole(TestDatabase database) {
    try (ServletWebServerApplicationContext pages = PagesApplication.over(database.dataSource());
        RealBrowser browser = new RealBrowser()) {
      FirstAdministrator first = pages.getBean(FirstAdministrator.class);
      String code = first.code().orElseThrow();
      String base = "http://127.0.0.1:" + pages.getWebServer().getPort();
      Page page = browser.window(new Browser.NewContextOptions());
      page.navigate(base + "/");
      assertThat(page).hasURL(base + "/first");
      Browsing.isAccessible(page);
      Browsing.photograph(page, "first");

      fill(page, "0000-0000-0000-0000");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("代码不对");
      fill(page, code);
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("已建立管理员，请登录");
      page.getByLabel("账户名").fill("zheng");
      page.getByLabel("密码").fill(Browsing.PASSWORD);
      page.locator("main button").click();
      assertThat(page.locator("h1")).hasText("今日");
      page.navigate(base + "/accounts");
      assertThat(page.locator("tbody")).containsText("郑管");

      assertThat(first.code()).isEmpty();
      page.navigate(base + "/first");
      assertThat(page).hasURL(base + "/login");
      assertThat(pages.getBean(Accounts.class).find("zheng").orElseThrow().role())
          .isEqualTo(Role.ADMINISTRATOR);
    }
  }

  private static void fill(Page page, String code) {
    page.getByLabel("一次性代码").fill(code);
    page.getByLabel("账户名").fill("zheng");
    page.getByLabel("姓名").fill("郑管");
    page.getByLabel("密码").fill(Browsing.PASSWORD);
    page.locator("main button").click();
  }
}
