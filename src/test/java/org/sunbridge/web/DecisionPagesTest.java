package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people decide beside approving and turning back, each by a form that needs no scripts. */
@Tag("database")
class DecisionPagesTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @AfterEach
  void forget() {
    BROWSING
        .database()
        .execute(
            "UPDATE finding SET paused_until = NULL, undoing = NULL, verified = NULL",
            "UPDATE finding SET state = 'TO_VERIFY' WHERE id = 6",
            "UPDATE finding SET state = 'OPEN' WHERE id = 7",
            "UPDATE finding SET state = 'PROPOSED' WHERE id = 1",
            "DELETE FROM verification",
            "DELETE FROM recovery");
  }

  @Test
  void aStreetSeesWhatItIsAskedAndAnswers() {
    Page page = BROWSING.signedIn(withoutScripts(), "wai");
    assertThat(page.locator("main")).containsText("待核实");
    Browsing.isAccessible(BROWSING.signedIn("wai"));
    page.locator("main li a").first().click();
    assertThat(page).hasURL(BROWSING.address("/findings/6"));
    assertThat(page.locator("#decide-reason")).hasCount(0);

    page.getByLabel("属实", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("核实日期").fill("2026-10-30");
    page.getByLabel("核实情况").fill("上门，见死亡证明");
    button(page, "提交答复").click();

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已答复");
    assertThat(page.locator("main")).containsText("上门，见死亡证明");
  }

  @Test
  void nobodyAnswersForAnotherStreetOrDecidesForTheOfficer() {
    Page page = BROWSING.signedIn("wai");
    assertThat(page.navigate(BROWSING.address("/findings/1")).status()).isEqualTo(404);
    page.navigate(BROWSING.address("/findings/6"));
    assertThat(page.locator("#pause-until")).hasCount(0);
    assertThat(page.locator("#undo-reason")).hasCount(0);
  }

  @Test
  void aPauseIsSeenAndEnded() {
    Page page = BROWSING.signedIn(withoutScripts(), "lin");
    page.navigate(BROWSING.address("/findings/1"));
    page.getByText("暂停处理").click();
    page.locator("#pause-until").fill("2026-12-31");
    page.getByText("照发：").click();
    page.locator("#pause-reason").fill("家属称健在");
    button(page, "暂停").click();

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已照发");
    assertThat(page.locator("main")).containsText("已暂停至 2026-12-31");
    assertThat(page.locator("#decide-reason")).hasCount(0);
    page.navigate(BROWSING.address("/findings?type=EXIT"));
    assertThat(page.locator("tbody")).containsText("暂停至 2026-12-31");
    page.navigate(BROWSING.address("/findings/1"));
    page.locator("summary", new Page.LocatorOptions().setHasText("解除暂停")).click();
    page.locator("#undo-reason").fill("核实完毕");
    button(page, "解除暂停").click();
    assertThat(page.locator("#decide-reason")).hasCount(1);
  }

  @Test
  void aRowIsToldApartFromAPerson() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/findings/7"));
    page.locator("summary", new Page.LocatorOptions().setHasText("不是同一人")).click();
    page.locator("#not-same-reason").fill("号码登记有误");
    button(page, "不是同一人").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("不是同一人");
  }

  @Test
  void whatCameBackIsEnteredAndAddedUp() {
    Page page = BROWSING.signedIn(withoutScripts(), "lin");
    page.navigate(BROWSING.address("/findings/2"));
    page.getByText("登记追回情况").click();
    page.locator("#recover-amount").fill("200.00");
    page.locator("#recover-on").fill("2026-11-02");
    page.locator("#recover-reason").fill("家属转账");
    button(page, "登记").click();

    assertThat(page.locator("main")).containsText("多发 450.00 元，未追回 250.00 元");
    assertThat(page.locator("main")).containsText("家属转账");
    page.navigate(BROWSING.address("/overpayments"));
    assertThat(page.locator(".lead")).containsText("多发 900.00 元（1 人，2 人月），其中未追回 700.00 元");
    assertThat(page.locator("main")).containsText("部分追回");
    page.navigate(BROWSING.address("/"));
    assertThat(page.locator(".pair")).containsText("未追回 700.00 元");
  }

  @Test
  void whatWaitsToBeUndoneIsOnTheDecidersDay() {
    new JdbcTemplate(BROWSING.database().dataSource())
        .update(
            "UPDATE finding SET state = 'APPLIED', undoing = 'PROPOSED', closed_reason ="
                + " 'TAKEN_BACK' WHERE id = 1");
    Page page = BROWSING.signedIn("lin");
    assertThat(page.locator("main")).containsText("待撤销的决定");
    Browsing.isAccessible(page);
    page.navigate(BROWSING.address("/findings/1"));
    assertThat(page.locator("main")).containsText("依据已不存在（来源已更正或撤回）");
    Browsing.photograph(page, "finding-to-undo");
    Browsing.isAccessible(page);
    page.locator("#undo-reason").fill("来源更正，恢复发放");
    button(page, "撤销停发").click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("已办理撤销");
  }

  @Test
  void everythingFitsAPhone() {
    Page page = BROWSING.signedIn("lin");
    page.setViewportSize(360, 780);
    for (String path : new String[] {"/overpayments", "/findings/2", "/findings/6"}) {
      page.navigate(BROWSING.address(path));
      Browsing.photograph(page, "phone" + path.replace('/', '-'));
      Number width = (Number) page.evaluate("document.documentElement.scrollWidth");
      assertThat(width.intValue()).as(path).isLessThanOrEqualTo(360);
    }
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page withoutScripts() {
    return BROWSING.window(new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }
}
