package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On paper a page says who printed it and when, and leaves out what can only be pressed. */
@Tag("database")
class PrintedPagesTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  /** A4 without its margins, at 96 to the inch, and as much as a browser shrinks without harm. */
  private static final double WIDEST = (210 - 2 * 12) / 25.4 * 96 * 1.34;

  @ParameterizedTest
  @CsvSource({
    "/,今日,待放行的批次",
    "/findings,核查,状态",
    "/findings/1,退出,依据",
    "/people/1,一人一档,经过",
    "/deliveries,批次,状态",
    "/deliveries/3,household-survey,退回的行",
    "/runs/1,每晚同步,用时",
    "/ledger,台账核对,元",
    "/overpayments,多发追回,无法追回",
    "/indicators/collection-rate,入户采集率,除去",
    "/outbox,推送,回执"
  })
  void aPrintSaysWhoAndWhenAndLosesNothing(String path, String title, String last)
      throws IOException {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address(path));
    page.waitForLoadState();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize((int) WIDEST, 1000);
    assertThat(page.locator("main").innerText()).contains(title, last);
    assertThat(page.locator(".printed").innerText())
        .contains("打印人：林敏（数据专员）", "2026-11", path.replaceAll("\\?.*", ""));
    assertThat(
            page.locator("nav:visible, form button:visible, .filters:visible, .chart:visible")
                .count())
        .isZero();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("nothing stands beyond the paper's edge")
        .isLessThanOrEqualTo((int) WIDEST);
    try (PdfReader paper = new PdfReader(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
      assertThat(new PdfTextExtractor(paper).getTextFromPage(1)).isNotBlank();
    }
    page.context().close();
  }
}
