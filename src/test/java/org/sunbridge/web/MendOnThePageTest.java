package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.BrokenLines;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.Village;

/** A file is looked at, read otherwise where it was not meant so, mended in place and submitted. */
@OnDatabase
class MendOnThePageTest {

  @TempDir static Path folder;
  private static ServedVillage village;

  @BeforeAll
  static void serve(TestDatabase database) throws IOException {
    village = ServedVillage.open(database, folder);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    village.close();
  }

  @Test
  void rowsAreMendedBeforeTheFileIsSubmittedAndNoneIsTurnedBackInTheEnd() {
    Path file = Village.of(30).survey(folder.resolve("before"));
    BrokenLines slips = BrokenLines.in(file, 3, 5);
    Page page =
        village.signedIn("wai", new Browser.NewContextOptions().setJavaScriptEnabled(false));
    village.choose(page, "household-survey", file, "2026-11-08");
    assertThat(page.locator("main")).containsText("共 30 行，可用 28 行，将退回 2 行");

    village.press(page, "在页面上改正");
    assertThat(page.locator("h1")).containsText("改正");
    assertThat(page.locator("fieldset")).hasCount(2);
    village.press(page, "保存并预览");
    assertThat(page.locator("main")).containsText("没有改动");

    village.press(page, "在页面上改正");
    mend(page, slips);
    village.press(page, "保存并预览");
    assertThat(page.locator("main")).containsText("共 30 行，可用 30 行，将退回 0 行");
    assertThat(page.locator("main")).containsText("已在页面上改正 2 行");

    village.press(page, "提交");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> corrected("2026-11-08") == 1 && applied("2026-11-08") == 1);
    page.reload();
    assertThat(page.locator("main")).containsText("还有 0 行没有改好");
    assertThat(count("SELECT COUNT(*) FROM upload_typed")).isZero();
    assertThat(count("SELECT COUNT(*) FROM audit WHERE action = 'REVEAL'")).isPositive();
    page.context().close();
  }

  @Test
  void rowsThatADeliveryTurnedBackAreMendedOnItsPageUntilNoneIsLeft() {
    Path file = Village.of(30).survey(folder.resolve("after"));
    BrokenLines slips = BrokenLines.in(file, 4, 6);
    RunRow run = village.engine().runAsOf("household-survey", file, "2026-11-09", "2026-11-09");
    Page page = village.signedIn("wai");
    page.navigate(village.address() + "/deliveries/" + run.deliveryId);
    village.press(page, "在页面上改正");
    assertThat(page.locator("fieldset")).hasCount(2);
    Browsing.isAccessible(page);
    Browsing.photograph(page, "mend");
    mend(page, slips, 1);
    village.press(page, "保存并预览");
    assertThat(page.locator("main")).containsText("共 1 行，可用 1 行，将退回 0 行");
    assertThat(page.locator("main")).containsText("这是批次 " + run.deliveryId + " 退回的行");
    Browsing.isAccessible(page);
    village.submit(page);

    page.navigate(village.address() + "/deliveries/" + run.deliveryId);
    assertThat(page.locator("main")).containsText("还有 1 行没有改好");
    village.press(page, "在页面上改正");
    assertThat(page.locator("fieldset")).hasCount(1);
    mend(page, slips);
    village.press(page, "保存并预览");
    village.submit(page);
    page.navigate(village.address() + "/deliveries/" + run.deliveryId);
    assertThat(page.locator("main")).containsText("还有 0 行没有改好");

    page.navigate(village.address() + "/deliveries/" + last("2026-11-09") + "/rows/4");
    assertThat(page.locator("main")).containsText("送回改正，以下是改正后的内容");
    page.context().close();
  }

  @Test
  void aRowIsShownWhereItStandsInTheOriginalMaskedUntilSomebodySaysWhy() throws IOException {
    Path file = Village.of(30).survey(folder.resolve("bytes"));
    BrokenLines slips = BrokenLines.in(file, 4);
    String wrong = slips.rightByWrong().keySet().iterator().next();
    RunRow run = village.engine().runAsOf("household-survey", file, "2026-11-07", "2026-11-07");
    Page page = village.signedIn("wai");
    page.navigate(village.address() + "/deliveries/" + run.deliveryId);
    page.locator("tbody th a").first().click();
    assertThat(page.locator("h1")).containsText("第 4 行");
    assertThat(page.locator("mark")).hasCount(1);
    assertThat(page.locator("main")).not().containsText(wrong);
    String text = Files.readString(file);
    int from = text.substring(0, text.indexOf(wrong)).getBytes(StandardCharsets.UTF_8).length;
    assertThat(page.locator("main")).containsText("字节" + "%,d".formatted(from));
    Browsing.isAccessible(page);
    Browsing.photograph(page, "row");

    page.getByText("查看未遮盖的这一行").click();
    page.locator("#reveal-reason").fill("对照原件");
    village.press(page, "显示这一行");
    assertThat(page.locator("pre mark")).containsText(wrong);
    Browsing.isAccessible(page);
    page.navigate(village.address() + "/deliveries/" + run.deliveryId + "/rows/4?lang=en");
    assertThat(page.locator("h1")).containsText("Row 4");
    Browsing.isAccessible(page);
    page.navigate(village.address() + "/deliveries/" + run.deliveryId + "/rows/4000?lang=zh-CN");
    assertThat(page.locator("h1")).containsText("页面无法显示");
    page.context().close();
  }

  @Test
  void whatWasMendedWronglyIsMendedAgainBeforeItIsSubmitted() {
    Path file = Village.of(30).survey(folder.resolve("again"));
    BrokenLines slips = BrokenLines.in(file, 4);
    RunRow run = village.engine().runAsOf("household-survey", file, "2026-11-10", "2026-11-10");
    Page page = village.signedIn("wai");
    page.navigate(village.address() + "/deliveries/" + run.deliveryId);
    village.press(page, "在页面上改正");
    String sent = page.locator("[aria-invalid]").first().inputValue();
    page.locator("[aria-invalid]").first().fill("还是不对");
    village.press(page, "保存并预览");
    assertThat(page.locator("main")).containsText("共 1 行，可用 0 行，将退回 1 行");

    village.press(page, "在页面上改正");
    assertThat(page.locator("[aria-invalid]").first()).hasValue("还是不对");
    Map.Entry<String, String> slip = slips.rightByWrong().entrySet().iterator().next();
    page.locator("[aria-invalid]").first().fill(sent.replace(slip.getKey(), slip.getValue()));
    village.press(page, "保存并预览");
    assertThat(page.locator("main")).containsText("共 1 行，可用 1 行，将退回 0 行");
    village.press(page, "提交");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> corrected("2026-11-10") == 2 && applied("2026-11-10") == 1);
    page.navigate(village.address() + "/deliveries/" + run.deliveryId);
    assertThat(page.locator("main")).containsText("还有 0 行没有改好");
    page.context().close();
  }

  @Test
  void aFileIsReadAsItsSenderSaysAndWorkedOnAsItWasShown() throws IOException {
    Path file = Village.of(30).survey(folder.resolve("otherwise"));
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String header = text.substring(0, text.indexOf('\n') + 1);
    Files.writeString(file, "上报时间,2026-11-11\n旧表如下\n" + header + text);
    Page page = village.signedIn("wai");
    village.choose(page, "household-survey", file, "2026-11-11");
    page.getByText("读得不对？更改读法").click();
    page.locator("input[name=header]").fill("4");
    page.locator("select[name=charset]").selectOption("UTF-8");
    page.locator("select[name=delimiter]").selectOption(",");
    village.press(page, "按此读法重新预览");
    assertThat(page.locator("main")).containsText("第 4 行：");
    assertThat(page.locator("main")).containsText("共 30 行，可用 30 行，将退回 0 行");
    Browsing.isAccessible(page);
    village.submit(page);
    assertThat(page.locator("main")).containsText("第 4 行：");

    page.locator("nav a[href='/uploads']").click();
    village.choose(page, "household-survey", file, "2026-11-12");
    page.getByText("读得不对？更改读法").click();
    page.locator("input[name=header]").fill("none");
    village.press(page, "按此读法重新预览");
    assertThat(page.locator("main [role=alert]")).isVisible();
    assertThat(page.getByText("提交", new Page.GetByTextOptions().setExact(true))).hasCount(0);
    page.context().close();
  }

  private static void mend(Page page, BrokenLines slips) {
    mend(page, slips, Integer.MAX_VALUE);
  }

  private static void mend(Page page, BrokenLines slips, int rows) {
    int fields = page.locator("fieldset input").count();
    int mended = 0;
    for (int i = 0; i < fields && mended < rows; i++) {
      String value = page.locator("fieldset input").nth(i).inputValue();
      for (Map.Entry<String, String> slip : slips.rightByWrong().entrySet()) {
        if (value.contains(slip.getKey())) {
          page.locator("fieldset input").nth(i).fill(value.replace(slip.getKey(), slip.getValue()));
          mended++;
        }
      }
    }
  }

  private static long applied(String asOf) {
    return of("APPLIED", asOf);
  }

  private static long corrected(String asOf) {
    return of("CORRECTED", asOf);
  }

  private static long of(String status, String asOf) {
    return count(
        "SELECT COUNT(*) FROM delivery WHERE status = '%s' AND as_of = '%s'"
            .formatted(status, asOf));
  }

  private static long last(String asOf) {
    return count("SELECT MAX(id) FROM delivery WHERE as_of = '" + asOf + "'");
  }

  private static long count(String query) {
    Long count = village.engine().sql().queryForObject(query, Long.class);
    return count == null ? 0 : count;
  }
}
