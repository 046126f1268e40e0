package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The queue of findings worked through by keyboard, one by one and several at once. */
@TestMethodOrder(MethodOrderer.MethodName.class)
@Tag("database")
class BulkPagesTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void aQueueIsWorkedThroughWithoutAMouse() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/findings?type=OVERPAID"));
    letter(page, "j");
    assertThat(page.locator("tbody a").first()).isFocused();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(BROWSING.address("/findings/2?type=OVERPAID"));
    letter(page, "j");
    assertThat(page).hasURL(BROWSING.address("/findings/3?type=OVERPAID"));
    letter(page, "k");
    assertThat(page).hasURL(BROWSING.address("/findings/2?type=OVERPAID"));
    letter(page, "a");
    assertThat(page.locator("#decide-reason")).isFocused();
    page.keyboard().type("a j k：已电话核实");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已通过");
    assertThat(page).hasURL(BROWSING.address("/findings/2?type=OVERPAID"));
    letter(page, "u");
    assertThat(page).hasURL(BROWSING.address("/findings?type=OVERPAID"));
  }

  @Test
  void lettersDoNothingWhereTheyAreTurnedOff() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/display"));
    page.getByLabel("单个字母不起作用").check();
    page.locator("main button").click();
    page.navigate(BROWSING.address("/findings/3"));
    letter(page, "j");
    letter(page, "a");
    assertThat(page.locator("#decide-reason")).not().isFocused();
    assertThat(page).hasURL(BROWSING.address("/findings/3"));
  }

  @Test
  void severalAreSeenTogetherDecidedAndTakenBack() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/findings"));
    page.locator("input[value='1']").check();
    page.locator("input[value='4']").check();
    page.locator("input[value='6']").check();
    assertThat(page.locator("[data-chosen]")).hasText("已选 3 条");
    Browsing.isAccessible(page);
    Browsing.photograph(page, "findings-chosen");
    page.getByText("一起决定所选的").click();
    assertThat(page.locator(".lead")).containsText("您选了 3 条");
    assertThat(page.locator("main")).containsText("等另一人复核");
    Browsing.isAccessible(page);
    Browsing.photograph(page, "bulk");

    page.locator("#bulk-reason").fill("已逐一核对");
    button(page, "通过 3 条").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已通过 2 条，1 条没有办成");
    assertThat(page.locator("main")).containsText(DecidedByHand.REFUSAL);
    Browsing.isAccessible(page);
    Browsing.photograph(page, "bulk-done");
    button(page, "全部撤销").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已撤销 2 条");
    page.navigate(BROWSING.address("/findings/4"));
    assertThat(page.locator(".history")).containsText("一起决定时选错，撤销");
  }

  @Test
  void withoutScriptsSeveralAreDecidedToo() {
    Page page =
        BROWSING.signedIn(
            BROWSING.window(new Browser.NewContextOptions().setJavaScriptEnabled(false)), "lin");
    page.navigate(BROWSING.address("/findings?type=OVERPAID"));
    page.locator("input[value='3']").press("Space");
    page.getByText("一起决定所选的").press("Enter");
    assertThat(page.locator(".lead")).containsText("您选了 1 条");
    page.locator("#bulk-reason").fill(" ");
    button(page, "退回 1 条").press("Enter");
    assertThat(page.locator("#bulk-reason-problem")).containsText("请填写理由");
    page.locator("#bulk-reason").fill("台账已更正");
    button(page, "退回 1 条").press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已退回 1 条");
  }

  @Test
  void whoMayNotDecideChoosesNothing() {
    Page page = BROWSING.signedIn("wai");
    page.navigate(BROWSING.address("/findings"));
    assertThat(page.locator("input[type=checkbox]")).hasCount(0);
  }

  /** It is heard once the page is there. */
  private static void letter(Page page, String key) {
    page.waitForLoadState();
    page.keyboard().press(key);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
