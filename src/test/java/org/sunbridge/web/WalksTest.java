package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages for those who use no mouse, no scripts, very large letters or a very small screen. */
@Tag("database")
class WalksTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  private static final int MOST_TABS = 150;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/findings",
          "/findings/1",
          "/findings/7",
          "/deliveries",
          "/deliveries/3",
          "/runs/1",
          "/runs/5",
          "/schedules",
          "/screening",
          "/ledger",
          "/indicators/collection-rate",
          "/overpayments",
          "/people/1",
          "/uploads",
          "/outbox",
          "/definitions",
          "/display",
          "/me");

  /**
   * Every stop must be seen: an outline is drawn around what has the focus. Of a date the browser
   * marks the part that has it.
   */
  static void tabTo(Page page, Locator wanted) {
    page.waitForLoadState();
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      page.keyboard().press("Tab");
      assertThat(
              page.evaluate(
                  "() => { const at = document.activeElement; return at === document.body ||"
                      + " at.type === 'date' ||"
                      + " getComputedStyle(at).outlineStyle !== 'none'; }"))
          .as("what has the focus is seen")
          .isEqualTo(true);
      if (Boolean.TRUE.equals(wanted.evaluate("here => here === document.activeElement"))) {
        return;
      }
    }
    throw new AssertionError(wanted + " is not reached with " + MOST_TABS + " tabs");
  }

  @Test
  void aFindingIsDecidedByTabAndEnterAlone() {
    Page page = BROWSING.window();
    page.navigate(BROWSING.address("/login"));
    page.waitForLoadState();
    assertThat(page.locator("#username")).isFocused();
    page.keyboard().type("lin");
    page.keyboard().press("Tab");
    page.keyboard().type(Browsing.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(BROWSING.address("/"));
    page.waitForLoadState();
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    tabTo(page, page.locator("main a[href='/findings?type=EXIT&state=PROPOSED']"));
    page.keyboard().press("Enter");
    assertThat(page).hasURL(BROWSING.address("/findings?type=EXIT&state=PROPOSED"));
    tabTo(page, page.locator("tbody th a").first());
    page.keyboard().press("Enter");
    assertThat(page).hasURL(BROWSING.address("/findings/1?type=EXIT&state=PROPOSED"));
    tabTo(page, page.locator("#decide-reason"));
    page.keyboard().type("已核对死亡证明");
    tabTo(page, page.locator("button[data-key=a]"));
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已通过");
  }

  @Test
  void aRunIsRestartedByTabAndEnterAlone() {
    Page page = BROWSING.signedIn("ops");
    page.navigate(BROWSING.address("/runs/6"));
    tabTo(page, page.getByLabel("理由"));
    page.keyboard().type("文件已补");
    tabTo(page, page.getByRole(AriaRole.BUTTON, named("重新运行")));
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已重新运行");
    BROWSING.database().execute("UPDATE run SET status = 'FAILED' WHERE id = 6");
  }

  /** 320 CSS pixels are a window of 1280 at 400 %: WCAG 1.4.10. */
  @Test
  void nothingIsLostAtFourHundredPercent() {
    Page page = BROWSING.signedIn("lin");
    page.setViewportSize(320, 256);
    for (String path : PAGES) {
      page.navigate(BROWSING.address(path));
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(320);
      Browsing.isAccessible(page);
    }
    page.navigate(BROWSING.address("/"));
    Browsing.photograph(page, "today-320");
  }

  @Test
  void veryLargeLettersFitToo() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/display"));
    page.getByLabel("特大").check();
    page.locator("main button").click();
    page.setViewportSize(360, 740);
    for (String path : PAGES) {
      page.navigate(BROWSING.address(path));
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(360);
    }
    page.navigate(BROWSING.address("/findings"));
    Browsing.photograph(page, "findings-huge");
  }

  @Test
  void essentialThingsWorkWithoutScripts() {
    Page page =
        BROWSING.signedIn(
            BROWSING.window(new Browser.NewContextOptions().setJavaScriptEnabled(false)), "lin");
    for (String path : PAGES) {
      assertThat(page.navigate(BROWSING.address(path)).status()).as(path).isEqualTo(200);
      assertThat(page.locator("h1")).hasCount(1);
      assertThat(page.locator(".chart:visible")).hasCount(0);
    }
    page.navigate(BROWSING.address("/findings/2"));
    page.locator("#decide-reason").fill("台账已更正");
    page.getByRole(AriaRole.BUTTON, named("退回")).press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已退回");
  }

  @Test
  void aSwappedPartKeepsTheFocusAndIsAccessible() {
    BROWSING.database().execute("UPDATE run SET ended_at = NULL, status = 'RUNNING' WHERE id = 1");
    try {
      Page page = BROWSING.signedIn("lin");
      page.navigate(BROWSING.address("/runs/1"));
      page.locator("[data-pause]").focus();
      page.waitForResponse(answer -> answer.url().contains("/runs/1/"), () -> {});
      assertThat(page.locator("[data-pause]")).isFocused();
      Browsing.isAccessible(page);
    } finally {
      BROWSING
          .database()
          .execute("UPDATE run SET ended_at = '2026-10-31 17:33:12', status = 'HELD' WHERE id = 1");
    }
  }

  @Test
  void whoWantsNoMotionGetsNone() {
    Page page =
        BROWSING.signedIn(
            BROWSING.window(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE)),
            "lin");
    assertThat(
            page.evaluate(
                "() => [...document.querySelectorAll('*')].filter(e => { const s ="
                    + " getComputedStyle(e); return s.scrollBehavior === 'smooth' ||"
                    + " parseFloat(s.transitionDuration) > 0 || parseFloat(s.animationDuration) >"
                    + " 0; }).length"))
        .isEqualTo(0);
  }

  @Test
  void pagesAreSmall() {
    Page page = BROWSING.signedIn("lin");
    for (String path : PAGES) {
      int bytes = page.navigate(BROWSING.address(path)).body().length;
      assertThat(bytes).as(path).isLessThan(100 * 1024);
    }
  }

  @Test
  void aRowWithoutAnIdStandsBesideThoseWhomItMayMean() {
    BROWSING
        .database()
        .execute(
            "INSERT INTO finding (person_key, identity, type, reason, certificate_no, citizen_id,"
                + " name, division, field, before_value, after_value, benefit, effective_month,"
                + " state, job, rule, evidence, opened_run, last_run, opened_at, changed_at) SELECT"
                + " name_birth_key, 'AMBIGUOUS|x', 'AMBIGUOUS', 'WEAK', '', '', name, division, '',"
                + " '', '', '', '', 'OPEN', 'deaths', '', '[]', 2, 2, '2026-10-31', '2026-10-31'"
                + " FROM person WHERE id = 1");
    Long id =
        new JdbcTemplate(BROWSING.database().dataSource())
            .queryForObject("SELECT MAX(id) FROM finding", Long.class);
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/findings/" + id));
    assertThat(page.locator("#rows-title")).hasText("这一行说的可能是谁");
    assertThat(page.locator("main")).containsText("可能的人 1");
    assertThat(page.locator("main")).not().containsText("王小明");
    Browsing.isAccessible(page);
    Browsing.photograph(page, "finding-ambiguous");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
