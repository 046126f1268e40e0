package org.sunbridge.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sunbridge.access.Role;
import org.sunbridge.access.Tokens;
import org.sunbridge.domain.Refused;

/** Accounts kept on a page, and what becomes of those who are signed in with them. */
@Tag("database")
class AccountPagesTest {

  @RegisterExtension static final Browsing BROWSING = new Browsing();

  @Test
  void aNewColleagueSignsInOnceAndChoosesAPassword() {
    Page admin = BROWSING.signedIn("adm");
    String once = added(admin, "qian", "钱核", "复核人");
    Browsing.isAccessible(admin);
    Browsing.photograph(admin, "accounts");
    admin.reload();
    assertThat(admin.locator(".once")).hasCount(0);

    Page colleague = entered(BROWSING.window(), "qian", once);
    assertThat(colleague).hasURL(BROWSING.address("/me"));
    assertThat(colleague.locator("main")).containsText("现在的密码是管理员设的");
    Browsing.isAccessible(colleague);
    colleague.navigate(BROWSING.address("/findings"));
    assertThat(colleague).hasURL(BROWSING.address("/me"));
    colleague.getByLabel("原密码").fill(once);
    colleague.getByLabel("新密码", exactly()).fill(Browsing.PASSWORD);
    colleague.getByLabel("再写一遍新密码").fill(Browsing.PASSWORD);
    press(colleague, "换密码");
    assertThat(colleague.getByRole(AriaRole.STATUS)).containsText("密码已更换");
    colleague.navigate(BROWSING.address("/findings"));
    assertThat(colleague).hasURL(BROWSING.address("/findings"));
  }

  @Test
  void whoseAccountEndsIsSignedOutAtOnce() {
    Page admin = BROWSING.signedIn("adm");
    String once = added(admin, "sun", "孙调", "街镇调查员");
    Page colleague = entered(BROWSING.window(), "sun", once);
    assertThat(colleague).hasURL(BROWSING.address("/me"));

    admin.navigate(BROWSING.address("/accounts/sun"));
    admin.getByLabel("理由").fill("调离");
    admin.locator("main").getByRole(AriaRole.BUTTON, named("停用")).click();
    assertThat(admin.locator(".lead")).containsText("已停用");
    Browsing.isAccessible(admin);

    colleague.navigate(BROWSING.address("/me"));
    assertThat(colleague.getByRole(AriaRole.ALERT)).containsText("请重新登录");
    assertThat(
            new JdbcTemplate(BROWSING.database().dataSource())
                .queryForList(
                    "SELECT CONCAT(account, ' ', action, ' ', subject, ' ', reason) FROM audit"
                        + " WHERE subject LIKE 'sun%' AND action <> 'SIGN_IN' ORDER BY id",
                    String.class))
        .containsExactly("adm ADD_ACCOUNT sun SURVEYOR 310114114 ", "adm END_ACCOUNT sun 调离");
  }

  @Test
  void theLastAdministratorStays() {
    Page admin = BROWSING.signedIn("adm");
    admin.navigate(BROWSING.address("/accounts/adm"));
    admin.getByLabel("理由").fill("不小心");
    admin.locator("main").getByRole(AriaRole.BUTTON, named("停用")).click();
    assertThat(admin.getByRole(AriaRole.ALERT)).containsText("这是最后一个管理员账户");
  }

  @Test
  void whatIsNotAcceptableStaysAsTyped() {
    Page admin = BROWSING.signedIn("adm");
    admin.navigate(BROWSING.address("/accounts"));
    fill(admin, "Not A Name", "赵", "数据专员");
    assertThat(admin.getByRole(AriaRole.ALERT)).containsText("账户名须以小写字母开头");
    assertThat(admin.locator("#new-name")).hasValue("Not A Name");
    Browsing.isAccessible(admin);
    admin.locator("#new-name").fill("zhao");
    admin.getByLabel("外冈镇").check();
    press(admin, "建立账户");
    assertThat(admin.getByRole(AriaRole.ALERT)).containsText("只有调查员按街镇限定");
  }

  @Test
  void aPasswordIsWhatWasTypedBlanksAndAll() {
    Page admin = BROWSING.signedIn("adm");
    String once = added(admin, "zhou", "周空", "复核人");
    Page colleague = entered(BROWSING.window(), "zhou", once);
    String chosen = " a pass phrase of my own  ";
    colleague.getByLabel("原密码").fill(once);
    colleague.getByLabel("新密码", exactly()).fill(chosen);
    colleague.getByLabel("再写一遍新密码").fill(chosen);
    press(colleague, "换密码");
    assertThat(colleague.getByRole(AriaRole.STATUS)).containsText("密码已更换");

    Page again = entered(BROWSING.window(), "zhou", chosen);
    assertThat(again).hasURL(BROWSING.address("/"));
  }

  @Test
  void whoSeesATokenInTheOwnNameTakesItBack() {
    Tokens tokens = BROWSING.bean(Tokens.class);
    tokens.add(
        new Tokens.Wish("weekly-report", "lin", Role.OFFICER, List.of(), Duration.ofDays(30)),
        "adm");
    tokens.add(
        new Tokens.Wish("of-another", "wai", Role.SURVEYOR, List.of(), Duration.ofDays(30)), "adm");
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/me"));
    assertThat(page.locator("main table")).containsText("weekly-report");
    assertThat(page.locator("main table")).not().containsText("of-another");
    Browsing.isAccessible(page);

    press(page, "收回 weekly-report");

    assertThat(page.locator("main")).not().containsText("weekly-report");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> tokens.end("of-another", "lin"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void nobodyElseKeepsAccounts() {
    for (String other : new String[] {"lin", "wai", "ops"}) {
      Page page = BROWSING.signedIn(other);
      assertThat(page.locator("nav a[href='/accounts']")).hasCount(0);
      assertThat(page.navigate(BROWSING.address("/accounts")).status()).isEqualTo(403);
      page.context().close();
    }
  }

  @Test
  void aFormThatComesTooLateSaysSo() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/me"));
    page.context().clearCookies();
    page.getByLabel("原密码").fill("whatever it was");
    page.getByLabel("新密码", exactly()).fill(Browsing.PASSWORD);
    page.getByLabel("再写一遍新密码").fill(Browsing.PASSWORD);
    press(page, "换密码");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("刚才提交的内容没有保存");
  }

  @Test
  void whoReadsForLongIsAskedBeforeBeingSignedOut() {
    Page page = BROWSING.window(new Browser.NewContextOptions());
    page.clock().install();
    BROWSING.signedIn(page, "lin");
    page.navigate(BROWSING.address("/findings/1"));
    page.clock().runFor(27 * 60 * 1000);
    assertThat(page.locator("#late")).isHidden();
    page.clock().runFor(90 * 1000);
    assertThat(page.locator("#late")).isVisible();
    Browsing.isAccessible(page);
    Browsing.photograph(page, "late");
    assertThat(page.getByText("继续使用")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#late")).isHidden();
  }

  @Test
  void coloursAndTextSizeAreChosenOnAPage() {
    Page page = BROWSING.signedIn("lin");
    page.navigate(BROWSING.address("/display"));
    page.getByLabel("高对比").check();
    page.getByLabel("特大").check();
    press(page, "保存");
    assertThat(page.locator("html")).hasAttribute("data-theme", "contrast");
    for (String path : new String[] {"/", "/findings", "/findings/1", "/runs/1", "/me"}) {
      page.navigate(BROWSING.address(path));
      Browsing.isAccessible(page);
    }
    page.navigate(BROWSING.address("/"));
    Browsing.photograph(page, "today-contrast");
    page.navigate(BROWSING.address("/display"));
    page.getByLabel("跟随系统").check();
    page.getByLabel("标准").check();
    press(page, "保存");
    assertThat(page.locator("html[data-theme]")).hasCount(0);
  }

  private static String added(Page admin, String name, String shown, String role) {
    admin.navigate(BROWSING.address("/accounts"));
    fill(admin, name, shown, role);
    assertThat(admin.locator(".once")).isVisible();
    return admin.locator(".once").textContent();
  }

  private static void fill(Page admin, String name, String shown, String role) {
    admin.locator("#new-name").fill(name);
    admin.locator("#displayName").fill(shown);
    admin.getByLabel(role).check();
    admin.getByLabel("外冈镇").setChecked(role.equals("街镇调查员"));
    press(admin, "建立账户");
  }

  private static Page entered(Page page, String account, String password) {
    page.navigate(BROWSING.address("/login"));
    page.getByLabel("账户名").fill(account);
    page.getByLabel("密码").fill(password);
    page.locator("main button").click();
    return page;
  }

  private static void press(Page page, String button) {
    page.locator("main").getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
