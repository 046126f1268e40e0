package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Role;

/** Who did what: found by person, deed, subject and day, and only within the own area. */
@Tag("database")
class AuditPageTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @BeforeAll
  static void somethingIsDone() {
    BROWSING.add("chen", "陈审", Role.APPROVER, List.of());
    BROWSING.add("gao", "高审", Role.APPROVER, List.of());
    // As a command once could.
    BROWSING.database().execute("UPDATE account SET divisions = '310114114' WHERE name = 'gao'");
    BROWSING
        .database()
        .execute(
            "INSERT INTO audit (happened_at, account, action, subject, reason, token) VALUES"
                + " ('2026-10-31 05:00:00', 'lin', 'PAUSE_FEED', 'feed deaths', '', 'nightly-bot')");
    did("2026-10-30 02:00:00", "lin", "APPROVE", "finding 17", "身份证 11010519491231002X 已核对");
    did("2026-10-31 02:00:00", "wai", "VERIFY", "finding 17", "电话 13912345678 已回访");
    did("2026-10-31 03:00:00", "MyPassw0rd", "SIGN_IN_REFUSED", "", "");
    for (int i = 0; i < 60; i++) {
      did("2026-10-31 04:00:00", "lin", "REVEAL", "person " + i, "核对第 " + i + " 人");
    }
  }

  private static void did(String at, String account, String action, String subject, String reason) {
    BROWSING
        .database()
        .execute(
            "INSERT INTO audit (happened_at, account, action, subject, reason) VALUES ('%s', '%s',"
                    .formatted(at, account)
                + " '%s', '%s', '%s')".formatted(action, subject, reason));
  }

  @Test
  void whatWasDoneToOneFindingIsFoundWithItsReasonsMasked() {
    Page page = BROWSING.signedIn("chen");
    page.navigate(BROWSING.address("/audit?subject=finding 17"));
    PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(2);
    assertThat(page.locator("tbody").innerText())
        .contains("核查结果 17", "通过", "答复核实", "110105********002X", "139****5678")
        .doesNotContain("11010519491231002X", "13912345678");
    Browsing.isAccessible(page);
    page.locator("tbody a").first().click();
    PlaywrightAssertions.assertThat(page.locator("h1")).isVisible();
    page.context().close();
  }

  @Test
  void aListIsNarrowedByPersonDeedAndDayAndGoesOnByKey() {
    Page page = BROWSING.signedIn("adm");
    page.navigate(BROWSING.address("/audit"));
    page.locator("select[name=account]").selectOption("lin");
    page.locator("select[name=action]").selectOption("REVEAL");
    page.locator("input[name=from]").fill("2026-10-31");
    page.locator("input[name=to]").fill("2026-10-31");
    page.locator(".filters button").click();
    PlaywrightAssertions.assertThat(page)
        .hasURL(Pattern.compile(".*account=lin&action=REVEAL&from=2026-10-31.*"));
    PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(PageOf.SIZE);
    // Who keeps the accounts sees nobody: the number leads nowhere.
    assertThat(page.locator("tbody a").count()).isZero();
    page.locator("a[rel=next]").click();
    PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(60 - PageOf.SIZE);
    page.locator("a[rel=prev]").click();
    PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(PageOf.SIZE);
    page.navigate(BROWSING.address("/audit?action=APPROVE&from=2026-10-31"));
    PlaywrightAssertions.assertThat(page.locator("main")).containsText("没有符合条件的记录");
    page.context().close();
  }

  @Test
  void whatAProgramDidSaysByWhichToken() {
    Page page = BROWSING.signedIn("adm");
    page.navigate(BROWSING.address("/audit?action=PAUSE_FEED"));
    PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody").innerText()).contains("lin", "令牌 nightly-bot");
    page.context().close();
  }

  @Test
  void whatWasTypedAtARefusedSignInIsNotShown() {
    Page page = BROWSING.signedIn("adm");
    page.navigate(BROWSING.address("/audit?action=SIGN_IN_REFUSED"));
    PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody").innerText()).doesNotContain("MyPassw0rd");
    page.context().close();
  }

  @Test
  void whoWorksForOneStreetSeesWhatIsDoneThereOnly() {
    Page page = BROWSING.signedIn("gao");
    page.navigate(BROWSING.address("/audit"));
    assertThat(page.locator("main").innerText())
        .contains("wai", "gao")
        .doesNotContain("lin", "adm", "MyP");
    page.navigate(BROWSING.address("/audit?account=lin"));
    PlaywrightAssertions.assertThat(page.locator("main")).containsText("没有符合条件的记录");
    page.context().close();
  }

  @Test
  void itIsTakenAlongAsAFileAndThatIsRecorded() throws IOException {
    Page page = BROWSING.signedIn("adm");
    page.navigate(BROWSING.address("/audit?subject=finding 17"));
    Download download = page.waitForDownload(() -> page.locator("a[download]").last().click());
    assertThat(Files.readAllLines(download.path()))
        .hasSize(3)
        .startsWith("entry,at,account,action,subject,reason,token,deed")
        .anyMatch(line -> line.contains(",APPROVE,") && line.endsWith(",通过"))
        .anyMatch(line -> line.contains(",VERIFY,") && line.endsWith(",答复核实"))
        .noneMatch(line -> line.contains("11010519491231002X"));
    page.navigate(BROWSING.address("/audit?action=EXPORT_AUDIT"));
    PlaywrightAssertions.assertThat(page.locator("tbody tr")).hasCount(1);
    page.navigate(BROWSING.address("/audit?subject=finding 17&lang=en"));
    Download sheet = page.waitForDownload(() -> page.locator("a[download]").first().click());
    assertThat(Files.readAllLines(sheet.path()))
        .anyMatch(line -> line.contains(",APPROVE,") && line.endsWith(",approved"));
    page.navigate(BROWSING.address("/audit?lang=zh-CN"));
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lin", "wai", "ops"})
  void othersDoNotSeeIt(String account) {
    Page page = BROWSING.signedIn(account);
    assertThat(page.navigate(BROWSING.address("/audit")).status()).isEqualTo(403);
    assertThat(page.navigate(BROWSING.address("/audit/export?as=RAW")).status()).isEqualTo(403);
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages/web_zh_CN", "messages/web_en"})
  void everyDeedHasItsWords(String bundle) {
    assertThat(Stream.of(Audit.Action.values()).map(action -> "audit.action." + action.name()))
        .allMatch(ResourceBundle.getBundle(bundle)::containsKey);
  }
}
