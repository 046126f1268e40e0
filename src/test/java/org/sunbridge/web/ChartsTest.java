package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Charts are pictures of tables: drawn here, from what stands beside them, moving nothing. */
@Tag("database")
class ChartsTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  private static final String SHIFTS =
      "() => new Promise(done => { let sum = 0; new PerformanceObserver(list =>"
          + " list.getEntries().forEach(entry => { sum += entry.hadRecentInput ? 0 : entry.value;"
          + " })).observe({ type: 'layout-shift', buffered: true });"
          + " requestAnimationFrame(() => requestAnimationFrame(() => done(sum))); })";

  @Test
  void theyAreDrawnFromTheirTablesAndNothingMoves() {
    Page page = BROWSING.signedIn("lin");
    List<String> complaints = new ArrayList<>();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    for (String path : List.of("/", "/indicators/collection-rate", "/overpayments")) {
      page.navigate(BROWSING.address(path));
      page.waitForLoadState();
      assertThat(complaints).isEmpty();
      int tables = page.locator("[data-chart]").count();
      assertThat(page.locator("[data-drawn] canvas")).hasCount(tables);
      Number shift = (Number) page.evaluate(SHIFTS);
      assertThat(shift.doubleValue()).as(path).isLessThan(0.01);
      Browsing.isAccessible(page);
      Browsing.photograph(page, "chart" + path.replace('/', '-'));
    }
    page.navigate(BROWSING.address("/"));
    assertThat(page.locator("[data-drawn]")).not().hasCount(0);
    assertThat(complaints).isEmpty();
  }

  @Test
  void theDaysOfTheFeedsStandBesideEachOther() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/"));
    assertThat(page.locator(".heat tbody tr")).not().hasCount(0);
    assertThat(page.locator(".heat")).containsText("入户调查");
    assertThat(page.locator(".heat .heat-held a[aria-label='待放行']")).not().hasCount(0);
    assertThat(page.locator(".heat .heat-done a[aria-label='完成']")).not().hasCount(0);
    assertThat(page.locator(".heat span[aria-label='休息日']")).not().hasCount(0);
  }
}
