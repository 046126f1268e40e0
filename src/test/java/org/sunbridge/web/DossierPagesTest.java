package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.access.AreaScope;
import org.sunbridge.operation.PersonQuery;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.Village;
import org.sunbridge.testing.Villager;

/** One person's file, the appeal sheet and what-if, with the real pipeline behind the pages. */
@OnDatabase
class DossierPagesTest {

  @TempDir static Path folder;
  private static ServedVillage village;
  private static Villager somebody;

  @BeforeAll
  static void serve(TestDatabase database) throws Exception {
    village = ServedVillage.open(database, folder);
    somebody = Village.of(30).people().get(4);
    Path survey =
        Village.of(30)
            .with(v -> v.number() == somebody.number() ? v.reachedAt("13612345678") : v)
            .survey(folder.resolve("again"));
    village.engine().run("household-survey", survey, "2026-11-05");
  }

  @AfterAll
  static void stop() throws InterruptedException {
    village.close();
  }

  @Test
  void aPersonIsFoundByNumberOrNameAndShownMasked() {
    Page page = village.signedIn("wai");
    for (String asked :
        List.of(somebody.citizenId(), somebody.certificateNo(), " " + somebody.name() + " ")) {
      search(page, asked);
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("找到 1 人");
      assertThat(page.locator("main")).not().containsText(somebody.citizenId());
    }
    Browsing.isAccessible(page);
    page.locator("tbody a").click();
    assertThat(page.locator("main")).containsText("136****5678");
    assertThat(page.locator("main")).containsText("报送有变化");
    assertThat(page.locator("main")).not().containsText(somebody.citizenId());
    assertThat(page.locator("main")).not().containsText(somebody.name());
    Browsing.isAccessible(page);
    Browsing.photograph(page, "dossier");
    page.navigate(page.url() + "?lang=en");
    assertThat(page.locator("main")).containsText("says otherwise");
    assertThat(page.locator("body")).not().containsText("??");
    Browsing.isAccessible(page);
    Browsing.photograph(page, "dossier-en");
    page.context().close();

    Page phone = village.signedIn("lin");
    phone.setViewportSize(360, 740);
    phone.navigate(village.address() + "/people/" + id());
    assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .isLessThanOrEqualTo(0);
    Browsing.photograph(phone, "dossier-phone");
    phone.context().close();
  }

  @Test
  void unmaskingAsksForAReasonThatIsRecorded() {
    Page page = village.signedIn("lin");
    page.navigate(village.address() + "/people/" + id());
    page.getByText("查看未遮盖的信息").click();
    page.locator("#reveal-reason").fill("本人来电核对");
    page.getByText("显示此人的信息").click();
    assertThat(page.locator("main")).containsText(somebody.citizenId());
    assertThat(
            village
                .engine()
                .sql()
                .queryForList(
                    "SELECT reason FROM audit WHERE action = 'REVEAL' AND subject = ?",
                    String.class,
                    "person " + id()))
        .contains("本人来电核对");
    page.context().close();
  }

  @Test
  void nobodySeesThePeopleOfAnotherStreet() {
    Page page = village.signedIn("nan");
    search(page, somebody.citizenId());
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("没有找到");
    assertThat(page.navigate(village.address() + "/people/" + id()).status()).isEqualTo(404);
    page.context().close();
  }

  @Test
  void theAppealSheetIsTakenAwayAsPdfWithReadableChinese() throws Exception {
    Page page = village.signedIn("lin");
    page.navigate(village.address() + "/findings/" + change());
    page.locator("summary", new Page.LocatorOptions().setHasText("申诉单")).click();
    page.locator("#appeal-reason").fill("本人申诉");
    Download download = page.waitForDownload(() -> page.getByText("出具 PDF").click());
    Path file = folder.resolve("appeal.pdf");
    download.saveAs(file);
    assertThat(Files.size(file)).isBetween(10_000L, 1_000_000L);
    try (PdfReader reader = new PdfReader(Files.newInputStream(file))) {
      String text = new PdfTextExtractor(reader).getTextFromPage(1);
      assertThat(text).contains("核查结果申诉单", somebody.name(), "13612345678");
    }
    assertThat(
            village
                .engine()
                .sql()
                .queryForList(
                    "SELECT reason FROM audit WHERE action = 'APPEAL_SHEET'", String.class))
        .contains("本人申诉");
    page.context().close();
  }

  @Test
  void aPolicyIsTriedOutOnThePage() {
    Page page = village.signedIn("lin");
    page.navigate(village.address() + "/what-if?policy=nursing-subsidy");
    Browsing.isAccessible(page);
    String text = page.locator("#text").inputValue();
    page.locator("#text").fill(text.replace("from: 2025-07", "frm: 2025-07"));
    button(page, "试算");
    assertThat(page.locator("#text-problem")).containsText("frm");

    page.locator("#text").fill(text.replace("350.00", "400.00"));
    button(page, "试算");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText(Pattern.compile("涉及 \\d+ 人"));
    assertThat(page.locator("table").first()).containsText("应发未发");
    Browsing.isAccessible(page);
    Browsing.photograph(page, "what-if-tried");
    Download csv = page.waitForDownload(() -> button(page, "下载逐条差别（CSV）"));
    assertThat(csv.suggestedFilename()).isEqualTo("what-if.csv");
    page.context().close();
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static void search(Page page, String asked) {
    page.navigate(village.address() + "/people");
    page.locator("#asked").fill(asked);
    button(page, "查找");
  }

  private static long id() {
    return village
        .engine()
        .get(PersonQuery.class)
        .search(somebody.citizenId(), AreaScope.WHOLE)
        .get(0)
        .id();
  }

  private static long change() {
    return village
        .engine()
        .sql()
        .queryForObject(
            "SELECT MIN(id) FROM finding WHERE type = 'CHANGE' AND field = 'phone'", Long.class);
  }
}
