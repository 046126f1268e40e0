package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever keeps it up sees which part is not well, why, and what to do. */
@Tag("database")
class HealthPageTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void aPartThatIsNotWellSaysWhyAndWhatToDo() {
    BROWSING
        .database()
        .execute(
            "INSERT INTO push_hold (id, account, reason, held_at)"
                + " VALUES (1, 'ops', '门户维护', UTC_TIMESTAMP())");
    Page page = BROWSING.signedIn("ops");
    page.navigate(BROWSING.address("/runs"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("健康状况")).click();

    assertThat(page).hasURL(BROWSING.address("/health"));
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("部分不正常");
    assertThat(row(page, "推送")).containsText("需要处理");
    assertThat(row(page, "推送")).containsText("ops 停住了全部推送");
    assertThat(row(page, "推送").locator("a[href='/control']")).hasCount(1);
    assertThat(row(page, "推送")).containsText("由有权的人恢复");
    assertThat(row(page, "数据库")).containsText("正常");
    Browsing.isAccessible(page);
    Browsing.photograph(page, "health");

    page.navigate(BROWSING.address("/health?lang=en"));
    assertThat(row(page, "Pushes")).containsText("ops holds all pushes");
    Browsing.isAccessible(page);

    BROWSING.database().execute("DELETE FROM push_hold");
    page.navigate(BROWSING.address("/health?lang=zh-CN"));
    assertThat(row(page, "推送")).not().containsText("ops");
  }

  @Test
  void whoDoesNotSeeTheSharedArchiveReadsWhichFolderAndWhatToDo() {
    BROWSING
        .database()
        .execute(
            "REPLACE INTO archive_mark (id, mark, marked_at)"
                + " VALUES (1, 'sunbridge-elsewhere', UTC_TIMESTAMP())");
    Page page = BROWSING.signedIn("ops");
    page.navigate(BROWSING.address("/health"));
    assertThat(row(page, "存档")).containsText("需要处理");
    assertThat(row(page, "存档")).containsText("not-mounted-");
    assertThat(row(page, "存档")).containsText("里面没有 sunbridge-elsewhere");
    assertThat(row(page, "存档")).containsText("请运维人员挂载共用的存档文件夹");
    Browsing.isAccessible(page);
    Browsing.photograph(page, "health-archive");
    page.navigate(BROWSING.address("/health?lang=en"));
    assertThat(row(page, "Archive")).containsText("is not the shared archive folder");
    page.navigate(BROWSING.address("/health?lang=zh-CN"));
  }

  @Test
  void whoMayNotSeeTheRunsMayNotSeeItEither() {
    Page page = BROWSING.signedIn("wai");
    assertThat(page.locator("nav a[href='/health']")).hasCount(0);
    page.navigate(BROWSING.address("/health"));
    assertThat(page.locator("main")).containsText("没有查看此页的权限");
  }

  private static Locator row(Page page, String part) {
    return page.locator("tbody tr")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.getByRole(
                        AriaRole.ROWHEADER,
                        new Page.GetByRoleOptions().setName(part).setExact(true))));
  }
}
