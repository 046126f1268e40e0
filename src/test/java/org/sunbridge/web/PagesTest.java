package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

@TestMethodOrder(MethodOrderer.MethodName.class)
@Tag("database")
class PagesTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @ParameterizedTest
  @CsvSource({
    "/,today",
    "/deliveries,deliveries",
    "/deliveries/3,delivery",
    "/uploads,uploads-empty",
    "/findings,findings",
    "/findings/1,finding-exit",
    "/findings/5,finding-change",
    "/findings/7,finding-conflict",
    "/findings/2,finding-overpaid",
    "/findings/6,finding-to-verify",
    "/overpayments,overpayments",
    "/runs,runs",
    "/runs/1,run-night",
    "/runs/3,run-delivery",
    "/runs/5,run-held",
    "/runs/6,run-failed",
    "/runs/7,run-conclusions",
    "/deliveries/6,delivery-failed",
    "/schedules,schedules",
    "/slots,slots",
    "/screening,screening",
    "/ledger,ledger",
    "/ledger/people?month=2026-10&benefit=living-subsidy&account=DUE&part=OVERPAID,ledger-people",
    "/indicators,indicators",
    "/indicators/collection-rate,indicator",
    "/indicators/collection-rate/people?standing=LACKING,indicator-people",
    "/checks,checks",
    "/checks/dead-with-valid-certificate,check",
    "/expiring,expiring",
    "/people,people",
    "/people/1,person",
    "/what-if,what-if",
    "/me,me",
    "/display,display",
    "/definitions,definitions",
    "/outbox,outbox",
    "/nowhere,not-found"
  })
  void everyPageIsAccessibleInBothLanguagesAndThemes(String path, String name) {
    Page page = BROWSING.signedIn("lin");
    assertThat(status(page, path)).isEqualTo(path.equals("/nowhere") ? 404 : 200);
    Browsing.photograph(page, name);
    assertThat(page.locator("body")).not().containsText("??");
    Browsing.isAccessible(page);

    page.navigate(BROWSING.address(path + (path.contains("?") ? "&" : "?") + "lang=en"));
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page.locator("body")).not().containsText("??");
    Browsing.photograph(page, name + "-en");
    Browsing.isAccessible(page);
    page.context().close();

    Page dark = BROWSING.signedIn(BROWSING.dark(), "lin");
    dark.navigate(BROWSING.address(path));
    Browsing.photograph(dark, name + "-dark");
    Browsing.isAccessible(dark);
    dark.context().close();
  }

  /** Data stay as they were sent: file names, people, places, the sender's columns, documents. */
  @Test
  void aPageSpeaksOneLanguage() {
    Page page = BROWSING.signedIn("lin");
    for (String path : EVERY_PAGE) {
      page.navigate(BROWSING.address(path));
      foreign(page, CHINESE_MAY, ENGLISH_WORD);
      page.locator(".language").click();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      page.navigate(BROWSING.address(path));
      foreign(page, ENGLISH_MAY, HAN);
      page.locator(".language").click();
    }
    page.context().close();
  }

  private static void foreign(Page page, Pattern allowed, Pattern foreign) {
    String words = page.locator("body").innerText();
    assertThat(foreign.matcher(allowed.matcher(words).replaceAll(" ")).results())
        .as(words)
        .map(MatchResult::group)
        .isEmpty();
  }

  private static final List<String> EVERY_PAGE =
      List.of(
          "/",
          "/deliveries",
          "/deliveries/3",
          "/deliveries/5",
          "/deliveries/6",
          "/uploads",
          "/findings",
          "/findings?state=CLOSED",
          "/findings/1",
          "/findings/2",
          "/findings/4",
          "/findings/5",
          "/findings/7",
          "/overpayments",
          "/people",
          "/people/1",
          "/runs",
          "/runs/1",
          "/runs/3",
          "/runs/5",
          "/runs/6",
          "/runs/7",
          "/runs/trends",
          "/runs/trends?job=deaths",
          "/schedules",
          "/screening",
          "/screening?run=7",
          "/ledger",
          "/ledger/people?month=2026-10&benefit=living-subsidy&account=DUE&part=UNREGISTERED",
          "/indicators",
          "/indicators/collection-rate",
          "/indicators/collection-rate?division=310114102",
          "/indicators/collection-rate/people?standing=LACKING",
          "/checks",
          "/checks/dead-with-valid-certificate",
          "/expiring",
          "/me",
          "/display",
          "/outbox");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern ENGLISH_WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern CHINESE_MAY =
      Pattern.compile(
          "[\\w-]+\\.csv|CSV|XLSX|Excel|zip|GB18030|UTF-8|KB|Asia/Shanghai|lin|English");
  private static final Pattern ENGLISH_MAY =
      Pattern.compile(
          "中文|林敏|已核对死亡证明|南翔镇|外冈镇|王\\*明|欧\\**提|沪民残福发〔2025〕5号|姓名|残疾人证号|联系电话|自动生效|服刑人员名单|享受起始较早，请核对"
              // What a definition rests on is a document's own words.
              + "|[^\\n\\t]*(?:公开的筛查方法|指标表；|比对规则第 7 条：|公开通报：|分母是全部)[^\\n\\t]*");

  @Test
  void noLinkLeadsNowhereAndNothingComesFromOutside() {
    Page page = BROWSING.signedIn("lin");
    List<String> outside = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(BROWSING.address("/"))) {
            outside.add(request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    ArrayDeque<String> ahead = new ArrayDeque<>(List.of("/"));
    Set<String> seen = new HashSet<>(ahead);
    while (!ahead.isEmpty()) {
      String path = ahead.poll();
      assertThat(status(page, path)).as(path).isEqualTo(200);
      for (Locator link : page.locator("a[href^='/']:not([download])").all()) {
        String next = link.getAttribute("href");
        if (!next.contains("lang=") && seen.add(next)) {
          ahead.add(next);
        }
      }
    }
    assertThat(seen).contains("/schedules", "/deliveries/6", "/runs/6", "/findings/7");
    assertThat(outside).isEmpty();
    // A breach of the content policy is an error of the console.
    assertThat(complaints).isEmpty();
    page.context().close();
  }

  @Test
  void nobodyGetsInWithoutAPassword() {
    Page page = BROWSING.window();
    page.navigate(BROWSING.address("/findings"));
    assertThat(page).hasURL(BROWSING.address("/login"));
    Browsing.photograph(page, "login");
    Browsing.isAccessible(page);

    page.getByLabel("账户名").fill("lin");
    page.getByLabel("密码").fill("a wrong pass phrase");
    page.locator("main button").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("账户名或密码不正确");
    Browsing.isAccessible(page);
  }

  @Test
  void aRunLeadsToItsNightAndTheNightToItself() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/runs/1"));
    assertThat(page.locator(".up a")).hasCount(1);
    page.navigate(BROWSING.address("/runs/3"));
    page.getByText("整晚").click();
    assertThat(page).hasURL(BROWSING.address("/runs/1"));
  }

  @Test
  void guessingPasswordsIsStopped() {
    Page page = BROWSING.window();
    for (int i = 0; i < 6; i++) {
      page.navigate(BROWSING.address("/login"));
      page.getByLabel("账户名").fill("nobody");
      page.getByLabel("密码").fill("guess number " + i);
      page.locator("main button").click();
    }
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("十分钟后");
  }

  @Test
  void todayShowsUnpaidBesideOverpaidAndWhatIsHeld() {
    Page page = BROWSING.signedIn("lin");

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("应发未发 1 人、应停未停 1 人");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("有 1 个批次待放行");
    assertThat(page.locator(".pair > div")).hasCount(2);
    assertThat(page.locator(".holds")).containsText("8,570 → 5,056");
    assertThat(page.locator(".holds")).containsText("如果放行：新开 2 项发现，关闭 2 项");
    assertThat(page.locator(".holds")).containsText("代码 5e5e5e5e5e5e");
    double[] widths =
        page.locator(".pair > div").all().stream()
            .mapToDouble(div -> div.boundingBox().width)
            .toArray();
    assertThat(widths[0]).isCloseTo(widths[1], org.assertj.core.data.Offset.offset(1.0));
  }

  @Test
  void aFindingIsFoundReadAndApproved() {
    Page page = BROWSING.signedIn("lin");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("核查").setExact(true)).click();
    page.getByLabel("类型").selectOption("EXIT");
    page.locator(".filters button").click();
    assertThat(page.locator("tbody tr")).hasCount(2);
    assertThat(page.locator("tbody")).not().containsText("王小明");

    page.locator("tbody a").first().click();
    assertThat(page.locator(".lead")).containsText("去世：见死亡人员信息（deaths.csv 第 2 行）");
    page.locator("#decide-reason").fill("已核对死亡证明");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("通过").setExact(true))
        .click();

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已通过");
    assertThat(page.locator(".history")).containsText("已核对死亡证明");
    Browsing.isAccessible(page);
    Browsing.photograph(page, "finding-approved");
  }

  @Test
  void aRefusedDecisionSaysWhy() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/findings/6"));
    page.locator("#decide-reason").fill("同意");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("通过").setExact(true))
        .click();

    assertThat(page.getByRole(AriaRole.ALERT)).containsText(DecidedByHand.REFUSAL);
  }

  @Test
  void withoutAReasonNothingIsDecidedEvenWithoutScripts() {
    Page page =
        BROWSING.signedIn(
            BROWSING.window(new Browser.NewContextOptions().setJavaScriptEnabled(false)), "lin");
    page.navigate(BROWSING.address("/findings/6"));
    page.locator("#decide-reason").fill(" ");
    // By keyboard: whether an element keeps still cannot be told without scripts.
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退回").setExact(true))
        .press("Enter");

    assertThat(page.locator("#decide-reason-problem")).containsText("请填写理由");
    assertThat(page.locator("#decide-reason"))
        .hasAttribute("aria-describedby", "decide-reason-problem");
  }

  @Test
  void unmaskedValuesAreShownForAReasonThatIsRecorded() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/findings/5"));
    assertThat(page.locator("main")).not().containsText("13900138000");
    page.getByText("查看未遮盖的信息").click();
    page.locator("#reveal-reason").fill("电话回访");
    page.getByText("显示此人的信息").click();

    assertThat(page.locator("main")).containsText("王小明");
    assertThat(page.locator("main")).containsText("13900138000");
    assertThat(
            new JdbcTemplate(BROWSING.database().dataSource())
                .queryForList(
                    "SELECT CONCAT(account, ' ', subject, ' ', reason) FROM audit WHERE action ="
                        + " 'REVEAL'",
                    String.class))
        .containsExactly("lin finding 5 电话回访");
    Browsing.isAccessible(page);
    Browsing.photograph(page, "finding-revealed");
  }

  @Test
  void rejectsAreListedMaskedAndDownloadedForMending() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/deliveries/3"));
    assertThat(page.locator("main")).containsText("前 18 位不是有效的身份证号");
    assertThat(page.locator(".facts"))
        .containsText(Pattern.compile("文本（CSV）.*GB18030.*逗号.*第 1 行：", Pattern.DOTALL));
    assertThat(page.locator("main")).not().containsText("3101141940010112344");
    assertThat(page.locator("main")).containsText("提示 享受起始较早，请核对");
    assertThat(page.locator("main")).containsText("全角字符改成了半角");

    Download download = page.waitForDownload(() -> page.getByText("下载改正表（XLSX）").click());
    assertThat(download.suggestedFilename()).isEqualTo("household-survey-310114102-rejects-3.xlsx");
  }

  @Test
  void aHeldDeliveryIsReleasedWithAReason() {
    BROWSING.database().execute("UPDATE run SET status = 'HELD', released_by = NULL WHERE id = 5");
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/runs/5"));
    page.getByLabel("理由").fill("外冈镇已来函说明拆分上报");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("放行").setExact(true))
        .click();

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已放行");
    assertThat(page.locator("#progress")).containsText("外冈镇已来函说明拆分上报");
    BROWSING.database().execute("UPDATE run SET status = 'HELD', released_by = NULL WHERE id = 5");
  }

  @Test
  void whatIsHeldIsReleasedFromTodayToo() {
    BROWSING.database().execute("UPDATE run SET status = 'HELD', released_by = NULL WHERE id = 5");
    Page page = BROWSING.signedIn("lin");
    page.locator(".holds").getByLabel("理由").fill("已与街镇核实");
    page.locator(".holds")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("作废").setExact(true))
        .click();

    assertThat(page).hasURL(BROWSING.address("/runs/5"));
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已作废");
    BROWSING.database().execute("UPDATE run SET status = 'HELD', released_by = NULL WHERE id = 5");
  }

  @Test
  void whoKeepsTheMachinesRunningRestartsWhatFailed() {
    Page page = BROWSING.signedIn("ops");
    page.navigate(BROWSING.address("/runs/6"));
    assertThat(page.locator(".act")).containsText("文件是空的");
    page.getByLabel("理由").fill("文件已补");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("重新运行")).click();

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已重新运行");
    assertThat(page.locator("#progress")).containsText("完成");
    BROWSING.database().execute("UPDATE run SET status = 'FAILED' WHERE id = 6");
  }

  @Test
  void whileTheNightIsUnderWayEveryPageSaysSo() {
    BROWSING.database().execute("UPDATE run SET ended_at = NULL, status = 'RUNNING' WHERE id = 1");
    Page page = BROWSING.signedIn("lin");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("同步正在进行");
    page.navigate(BROWSING.address("/runs/1"));
    assertThat(page.locator("#progress[data-poll]")).containsText("已运行");
    page.navigate(BROWSING.address("/runs"));
    assertThat(page.locator("tbody")).containsText("进行中");
    page.context().close();
    BROWSING
        .database()
        .execute("UPDATE run SET ended_at = '2026-10-31 17:33:12', status = 'HELD' WHERE id = 1");
  }

  @Test
  void todayShowsHowFarTheSurveyHasComeWithItsCounts() {
    Page page = BROWSING.signedIn("lin");

    assertThat(page.getByText("50.00%（1 / 2）")).hasCount(1);
    assertThat(page.getByText("33.33%（1 / 3）")).hasCount(1);
    assertThat(page.locator(".pair")).containsText("320.00 元");
    assertThat(page.locator(".pair")).containsText("900.00 元");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("有 2 项结论因批次未到或待放行而未作出");
  }

  @Test
  void todayTellsWhatWasToBeAndWasNotAndWhatComesNext() {
    JdbcTemplate sql = new JdbcTemplate(BROWSING.database().dataSource());
    sql.update(
        "INSERT IGNORE INTO schedule_plan (schedule, rule, planned_until)"
            + " VALUES ('nightly', '', UTC_TIMESTAMP())");
    sql.update(
        "INSERT INTO planned_slot (schedule, planned_at, business_date, calendar_known, status,"
            + " reason) VALUES ('nightly', UTC_TIMESTAMP() - INTERVAL 5 HOUR, '2020-02-29', TRUE,"
            + " 'MISSED', 'LATER_ONE_RAN')");
    Page page = BROWSING.signedIn("ops");
    page.navigate(BROWSING.address("/"));
    assertThat(page.locator(".lead")).containsText("没有做成");
    assertThat(page.locator(".lead")).containsText("下一次：每晚同步");
    assertThat(page.locator("section:has(#amiss-title)")).containsText("2020-02-29");
    assertThat(page.locator("section:has(#amiss-title)")).containsText("已由之后的一次代替");
    page.locator("section:has(#amiss-title)").getByText("每晚同步").first().click();
    assertThat(page).hasURL(BROWSING.address("/slots?schedule=nightly"));
    assertThat(page.locator("main table")).containsText("2020-02-29");
    Browsing.isAccessible(page);
    sql.update("DELETE FROM planned_slot WHERE business_date = '2020-02-29'");
  }

  @Test
  void todayTellsHowManyWereNotDoneAlsoWhereItListsTheNewestOnly() {
    JdbcTemplate sql = new JdbcTemplate(BROWSING.database().dataSource());
    sql.update(
        "INSERT IGNORE INTO schedule_plan (schedule, rule, planned_until)"
            + " VALUES ('nightly', '', UTC_TIMESTAMP())");
    for (int minute = 0; minute < 25; minute++) {
      sql.update(
          "INSERT INTO planned_slot (schedule, planned_at, business_date, calendar_known, status,"
              + " reason) VALUES ('nightly', UTC_TIMESTAMP() - INTERVAL 6 HOUR - INTERVAL ? MINUTE,"
              + " '2020-02-28', TRUE, 'MISSED', 'LATER_ONE_RAN')",
          minute);
    }
    Page page = BROWSING.signedIn("ops");
    page.navigate(BROWSING.address("/"));
    Locator section = page.locator("section:has(#amiss-title)");
    assertThat(section.locator("tbody tr")).hasCount(20);
    Matcher told =
        Pattern.compile("共 (\\d+) 次，这里是最近的 20 次").matcher(section.locator("caption").innerText());
    assertThat(told.find()).isTrue();
    assertThat(Integer.parseInt(told.group(1))).isGreaterThanOrEqualTo(25);
    assertThat(page.locator(".lead")).containsText(told.group(1) + " 次同步没有做成");
    Browsing.isAccessible(page);
    page.navigate(BROWSING.address("/?lang=en"));
    assertThat(section.locator("caption")).containsText("the newest 20 of " + told.group(1));
    page.navigate(BROWSING.address("/?lang=zh-CN"));
    page.context().close();
    sql.update("DELETE FROM planned_slot WHERE business_date = '2020-02-28'");
  }

  @Test
  void schedulesTellWhatBecameOfTheirTimes() {
    Page page = BROWSING.signedIn("ops");
    page.navigate(BROWSING.address("/schedules"));

    assertThat(page.locator("main")).containsText("已由之后的一次代替");
    page.getByText("运行 1", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page).hasURL(BROWSING.address("/runs/1"));
  }

  @Test
  void aRunningRunMovesOnThePageUntilItIsPaused() {
    BROWSING
        .database()
        .execute("UPDATE run SET ended_at = NULL, status = 'RUNNING', rows_read = 10 WHERE id = 4");
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/runs/4"));
    assertThat(page.locator("#progress")).containsText("已读 10 / 1,310 行");
    Browsing.isAccessible(page);
    Browsing.photograph(page, "run-running");

    BROWSING.database().execute("UPDATE run SET rows_read = 700 WHERE id = 4");
    assertThat(page.locator("#progress")).containsText("已读 700 / 1,310 行");

    page.getByText("暂停刷新").click();
    assertThat(page.locator("[data-pause]")).hasText("继续刷新");
    BROWSING
        .database()
        .execute(
            "UPDATE run SET ended_at = '2026-10-31 17:33:12', status = 'DONE', rows_read = 1310"
                + " WHERE id = 4");
    page.getByText("继续刷新").click();
    assertThat(page.locator("#progress")).containsText("完成");
    assertThat(page.locator("#progress[data-poll]")).hasCount(0);
  }

  @Test
  void surveyorsSeeTheirStreetsAndNothingElse() {
    Page page = BROWSING.signedIn("wai");
    Browsing.photograph(page, "today-surveyor");
    Browsing.isAccessible(page);
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("应发未发 1 人、应停未停 0 人");
    assertThat(page.locator("main")).not().containsText("南翔镇");

    assertThat(status(page, "/findings/1")).isEqualTo(404);
    assertThat(status(page, "/deliveries/3")).isEqualTo(404);
    assertThat(status(page, "/runs")).isEqualTo(403);
    assertThat(page.locator("main")).containsText("没有查看此页的权限");
    page.navigate(BROWSING.address("/findings/6"));
    assertThat(page.getByText("此项目前无需您决定")).isVisible();
  }

  @Test
  void whoKeepsTheMachinesRunningSeesNobodysFindings() {
    Page page = BROWSING.signedIn("ops");
    Browsing.photograph(page, "today-operator");
    Browsing.isAccessible(page);
    assertThat(status(page, "/findings")).isEqualTo(403);
    assertThat(status(page, "/runs/5")).isEqualTo(200);
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("放行")))
        .hasCount(0);
  }

  @Test
  void everythingFitsOnAPhone() {
    Page page = BROWSING.signedIn("lin");
    page.setViewportSize(360, 740);
    for (String language : new String[] {"zh-CN", "en"}) {
      page.navigate(BROWSING.address("/?lang=" + language));
      for (String path : EVERY_PAGE) {
        page.navigate(BROWSING.address(path));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
            .as(path + " " + language)
            .isLessThanOrEqualTo(360);
      }
    }
    page.navigate(BROWSING.address("/?lang=zh-CN"));
    for (String path : new String[] {"/", "/findings", "/findings/1", "/deliveries/3", "/runs/3"}) {
      page.navigate(BROWSING.address(path));
      Browsing.isAccessible(page);
    }
    page.navigate(BROWSING.address("/"));
    Browsing.photograph(page, "today-phone");
    page.navigate(BROWSING.address("/findings/1"));
    Browsing.photograph(page, "finding-phone");
  }

  private static int status(Page page, String path) {
    Response response = page.navigate(BROWSING.address(path));
    return response.status();
  }
}
