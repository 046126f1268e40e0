package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs over time and indicators street by street: charts with their tables, the odd ones marked.
 */
@Tag("database")
class TrendsTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  /** Four files like each other, and a fifth that took an hour and had three times the rows. */
  @BeforeAll
  static void files() {
    for (int i = 1; i <= 5; i++) {
      boolean isOdd = i == 5;
      BROWSING
          .database()
          .execute(
              ("INSERT INTO delivery (id, job, scope, as_of, content_hash, file_name, archived_as,"
                      + " size_bytes, status, received_at, applied_at) VALUES (%d, 'sentences', '',"
                      + " '2026-09-0%d', UNHEX(SHA2('%d', 256)), 'a.csv', 'a', 1, 'APPLIED',"
                      + " '2026-09-01', '2026-09-01')")
                  .formatted(700 + i, i, i));
      BROWSING
          .database()
          .execute(
              ("INSERT INTO run (id, kind, job, delivery_id, business_date, status, definitions,"
                      + " rows_read, records_unchanged, started_at, ended_at) VALUES (%d,"
                      + " 'DELIVERY', 'sentences', %d, '2026-09-0%d', 'DONE', REPEAT('0', 64), %d,"
                      + " %d, '2026-09-01 01:00:00', '%s')")
                  .formatted(
                      700 + i,
                      700 + i,
                      i,
                      isOdd ? 900 : 300,
                      isOdd ? 900 : 300,
                      isOdd ? "2026-09-01 02:00:00" : "2026-09-01 01:01:00"));
    }
    BROWSING
        .database()
        .execute("UPDATE person SET division = '310114102001' WHERE division = '310114102'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ops", "lin"})
  void whatIsUnusualIsMarkedAsTheAlertsWouldSayIt(String account) {
    Page page = BROWSING.signedIn(account);
    List<String> complaints = new ArrayList<>();
    page.onPageError(complaints::add);
    page.navigate(BROWSING.address("/runs/trends?job=sentences"));
    assertThat(page.locator(".lead")).containsText("最近 5 次运行，其中 1 次用时或行数异常");
    assertThat(page.locator("tbody tr")).hasCount(5);
    assertThat(page.locator("tbody .problem")).hasCount(1);
    assertThat(page.locator("tbody tr").first())
        .containsText("▲ 用时异常，平常约 1 分 0 秒 ▲ 行数异常，平常约 300 行");
    assertThat(page.locator("[data-drawn] canvas")).hasCount(2);
    assertThat(complaints).isEmpty();
    Browsing.isAccessible(page);
    Browsing.photograph(page, "trends");
    page.locator("tbody a").first().click();
    assertThat(page).hasURL(BROWSING.address("/runs/705"));
    page.getByText("历次用时和行数").click();
    assertThat(page.locator("h1")).hasText("历次用时和行数");
    assertThat(page.locator("select[name=job]")).hasValue("sentences");
    page.navigate(BROWSING.address("/runs/trends?lang=en"));
    Browsing.isAccessible(page);
    page.context().close();
  }

  @Test
  void whatIsNoLongerDefinedStillShowsHowLongItTook() {
    BROWSING
        .database()
        .execute(
            "INSERT INTO run (id, kind, job, business_date, status, definitions, rows_read,"
                + " started_at, ended_at) VALUES (720, 'DELIVERY', 'old-list', '2026-08-01', 'DONE',"
                + " REPEAT('0', 64), 40, '2026-08-01 01:00:00', '2026-08-01 01:02:00'),"
                + " (721, 'NIGHT', 'old-night', '2026-08-01', 'DONE', REPEAT('0', 64), 0,"
                + " '2026-08-01 01:00:00', '2026-08-01 01:03:00')");
    Page page = BROWSING.signedIn("ops");
    page.navigate(BROWSING.address("/runs/720"));
    page.getByText("历次用时和行数").click();
    assertThat(page.locator("select[name=job]")).hasValue("old-list");
    assertThat(page.locator("option:checked").first()).hasText("old-list（已不再定义）");
    assertThat(page.locator("[role=note]")).containsText("现在的定义里已经没有它");
    assertThat(page.locator("#trend tbody tr")).hasCount(1);
    assertThat(page.locator("#trend tbody")).containsText("40");
    Browsing.isAccessible(page);
    Browsing.photograph(page, "trends-undefined");
    page.navigate(BROWSING.address("/runs/trends?job=old-night&lang=en"));
    assertThat(page.locator("[role=note]")).containsText("no longer defined");
    assertThat(page.locator("#trend tbody tr")).hasCount(1);
    page.navigate(BROWSING.address("/runs/trends?job=sentences&lang=zh-CN"));
    assertThat(page.locator("[role=note]")).hasCount(0);
    assertThat(page.navigate(BROWSING.address("/runs/trends?job=never-was")).status())
        .isEqualTo(404);
    page.context().close();
  }

  @Test
  void anIndicatorLeadsFromTheDistrictToAStreetItsVillagesAndItsPeople() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/indicators/collection-rate"));
    assertThat(page.locator("#villages")).hasCount(0);
    page.locator("#streets-table tbody th a").first().click();
    assertThat(page)
        .hasURL(Pattern.compile(".*/indicators/collection-rate\\?division=310114102.*"));
    assertThat(page.locator("h1")).containsText("南翔镇");
    assertThat(page.locator("#villages-table tbody th")).hasText(new String[] {"310114102001"});
    Browsing.isAccessible(page);
    page.navigate(BROWSING.address("/indicators/collection-rate?division=310114114"));
    assertThat(page.locator("main")).containsText("登记里没有这里的村居代码");
    assertThat(page.navigate(BROWSING.address("/indicators/collection-rate?division=x")).status())
        .isEqualTo(404);
    page.context().close();
  }

  @Test
  void aStreetIsNotShownAnother() {
    Page page = BROWSING.signedIn("wai");
    page.navigate(BROWSING.address("/indicators/collection-rate?division=310114114"));
    assertThat(page.locator("h1")).containsText("外冈镇");
    assertThat(
            page.navigate(BROWSING.address("/indicators/collection-rate?division=310114102"))
                .status())
        .isEqualTo(404);
    page.context().close();
  }
}
