package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.MendedList;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.Village;

/**
 * Somebody who was never here before hands in a file with mistakes, mends them and sees the rows
 * compared, by nothing but what the pages say: every press names words that stand there.
 */
@OnDatabase
class FirstFileTest {

  /** What the task allows; what the machine takes beside it is seconds. */
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private static final int MOST_STEPS = 20;

  /** To read a page that is new, to find and press something, to type a cell from a paper. */
  private static final int READ_SECONDS = 15;

  private static final int PRESS_SECONDS = 3;
  private static final int CELL_SECONDS = 10;

  @TempDir static Path folder;
  private static ServedVillage village;

  private int steps;
  private int seconds;

  @BeforeAll
  static void serve(TestDatabase database) throws IOException {
    village = ServedVillage.open(database, folder);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    village.close();
  }

  @Test
  void aBadFileIsHandedInMendedOnThePageAndInAWorkbookAndComparedInUnderFiveMinutes()
      throws IOException {
    Path file = withMistakes();
    Page page = village.signedIn("wai");
    arrives(page, "今日");
    follow(page, "报送");
    arrives(page, "报送");
    choose(page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true)), file);
    press(page, "上传并预览");
    arrives(page, "我的入户调查.csv");
    sees(page, "共 30 行，可用 25 行，将退回 5 行");
    follow(page, "先改正这 5 行");
    press(page, "在页面上改正");

    arrives(page, "改正");
    Village right = Village.of(30);
    mend(page, "第 3 行", "残疾人证号", right.people().get(1).certificateNo());
    mend(page, "第 6 行", "调查结果", "入户");
    mend(page, "第 9 行", "调查日期", "2026-10-09");
    press(page, "保存并预览");
    arrives(page, "我的入户调查.csv");
    sees(page, "共 30 行，可用 28 行，将退回 2 行");
    press(page, "提交");
    seesInTheEnd(page, "送回改正后：共 30 行，接收 28 行，还有 2 行没有改好");
    sees(page, "“姓名”没有填写");
    sees(page, "“调查日期”没有填写");

    Path mended = mendedInAWorkbook(page, right.people().get(10).name());
    choose(page.getByLabel("改好的文件"), mended);
    press(page, "上传改正表");
    arrives(page, "我改好的.xlsx");
    sees(page, "共 2 行，可用 2 行，将退回 0 行");
    press(page, "提交");
    seesInTheEnd(page, "已生效 共 30 行，接收 30 行，退回 0 行");
    sees(page, "核对结果：30 条记录 =");
    Browsing.photograph(page, "first-file");
    page.context().close();

    assertThat(steps).as("steps").isLessThanOrEqualTo(MOST_STEPS);
    assertThat(Duration.ofSeconds(seconds)).isLessThan(FIVE_MINUTES);
  }

  /** A number too short, an unknown word, a day that is none, a name and a day left out. */
  private static Path withMistakes() throws IOException {
    Path survey = Village.of(30).survey(folder.resolve("mistakes"));
    List<String> lines = Files.readAllLines(survey);
    String number = cells(lines.get(2))[0];
    set(lines, 3, 0, number.substring(0, number.length() - 1));
    set(lines, 6, 5, "已走访");
    set(lines, 9, 6, "2026-10-32");
    set(lines, 12, 1, "");
    set(lines, 15, 6, "");
    // As a spreadsheet of the office saves it, under a name of one's own.
    return Files.writeString(
        folder.resolve("我的入户调查.csv"),
        String.join("\r\n", lines) + "\r\n",
        Charset.forName("GB18030"));
  }

  private static String[] cells(String line) {
    return line.split(",", -1);
  }

  private static void set(List<String> lines, int line, int column, String value) {
    String[] cells = cells(lines.get(line - 1));
    cells[column] = value;
    lines.set(line - 1, String.join(",", cells));
  }

  private Path mendedInAWorkbook(Page page, String name) throws IOException {
    Download download = page.waitForDownload(() -> press(page, "下载改正表（XLSX）"));
    MendedList list = MendedList.in(Files.readAllBytes(download.path()));
    assertThat(list.size()).isEqualTo(2);
    list.set(0, "姓名", name).set(1, "调查日期", "2026-10-15");
    seconds += 2 * CELL_SECONDS;
    return list.save(folder.resolve("我改好的.xlsx"));
  }

  private void arrives(Page page, String heading) {
    assertThat(page.locator("h1")).containsText(heading);
    seconds += READ_SECONDS;
  }

  private static void sees(Page page, String words) {
    assertThat(page.locator("main")).containsText(words);
  }

  /** The page says by itself when the file was worked on. */
  private void seesInTheEnd(Page page, String words) {
    assertThat(page.locator("main"))
        .containsText(words, new ContainsTextOptions().setTimeout(120_000));
    seconds += READ_SECONDS;
  }

  private void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).click();
    step(PRESS_SECONDS);
  }

  private void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
    step(PRESS_SECONDS);
  }

  private void choose(Locator field, Path file) {
    field.setInputFiles(file);
    step(CELL_SECONDS);
  }

  private void mend(Page page, String row, String column, String value) {
    Locator cell =
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(row).setExact(true))
            .getByLabel(column, new Locator.GetByLabelOptions().setExact(true));
    assertThat(cell).hasAttribute("aria-invalid", "true");
    cell.fill(value);
    step(CELL_SECONDS);
  }

  private void step(int takes) {
    steps++;
    seconds += takes;
  }
}
