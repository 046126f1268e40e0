package org.sunbridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.LookingContext;
import org.sunbridge.testing.TestDatabase;

@Tag("database")
class AccountsTest {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String PASSWORD = "correct horse battery";

  private static AnnotationConfigApplicationContext context;
  private static Accounts accounts;

  @BeforeAll
  static void open() {
    context = LookingContext.over(DATABASE.dataSource());
    accounts = context.getBean(Accounts.class);
  }

  @AfterAll
  static void over() {
    context.close();
  }

  @Test
  void signsInWithTheOwnPasswordOnly() {
    Account added = accounts.add("lin", "林数据", Role.OFFICER, List.of(), PASSWORD);

    assertThat(accounts.authenticate("lin", PASSWORD)).contains(added);
    assertThat(accounts.authenticate("lin", "correct horse batteri")).isEmpty();
    assertThat(accounts.authenticate("nobody", PASSWORD)).isEmpty();
    assertThat(added.area().isWhole()).isTrue();
  }

  @Test
  void aDisabledAccountIsNoAccount() {
    accounts.add("gone", "离职", Role.OPERATOR, List.of(), PASSWORD);
    DATABASE.execute("UPDATE account SET disabled_at = '2026-01-01' WHERE name = 'gone'");

    assertThat(accounts.authenticate("gone", PASSWORD)).isEmpty();
    assertThat(accounts.find("gone")).isEmpty();
  }

  @Test
  void keepsNoPasswordThatCouldBeRead() {
    accounts.add("hash", "散列", Role.OPERATOR, List.of(), PASSWORD);

    assertThat(
            new JdbcTemplate(DATABASE.dataSource())
                .queryForObject(
                    "SELECT password_hash FROM account WHERE name='hash'", String.class))
        .startsWith("{bcrypt}")
        .doesNotContain(PASSWORD);
  }

  @Test
  void surveyorsNeedAStreetAndSeeNoOther() {
    assertThatThrownBy(() -> accounts.add("wai", "外冈", Role.SURVEYOR, List.of(), PASSWORD))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("街镇");
    assertThatThrownBy(
            () -> accounts.add("off", "专员", Role.OFFICER, List.of("310114114"), PASSWORD))
        .hasMessageContaining("SURVEYOR");
    Account surveyor = accounts.add("wai", "外冈", Role.SURVEYOR, List.of("310114114"), PASSWORD);

    assertThat(surveyor.area().covers("310114114003")).isTrue();
    assertThat(surveyor.area().covers("310114102")).isFalse();
    assertThat(surveyor.may(Permission.DECIDE)).isFalse();
  }

  @Test
  void refusesTakenNamesAndShortPasswords() {
    accounts.add("twice", "一", Role.OFFICER, List.of(), PASSWORD);

    assertThatThrownBy(() -> accounts.add("twice", "二", Role.OFFICER, List.of(), PASSWORD))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("已存在");
    assertThatThrownBy(() -> accounts.add("short", "短", Role.OFFICER, List.of(), "secret"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("10");
  }

  @Test
  void theAuditRecordNamesWhoWhatAndWhy() {
    context.getBean(Audit.class).record("lin", Audit.Action.REVEAL, "finding 17", "电话回访");

    assertThat(
            new JdbcTemplate(DATABASE.dataSource())
                .queryForMap("SELECT account, action, subject, reason FROM audit"))
        .containsEntry("account", "lin")
        .containsEntry("action", "REVEAL")
        .containsEntry("subject", "finding 17")
        .containsEntry("reason", "电话回访");
  }

  @Test
  void whoIsInvitedSignsInOnceAndChoosesAPassword() {
    String once = accounts.invite("new", "新人", Role.APPROVER, List.of());
    Account invited = accounts.authenticate("new", once).orElseThrow();
    assertThat(invited.ownPassword()).isFalse();

    assertThatThrownBy(() -> accounts.choosePassword("new", "not the one", PASSWORD))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> accounts.choosePassword("new", once, once))
        .isInstanceOf(Refused.class);
    Account own = accounts.choosePassword("new", once, PASSWORD);

    assertThat(own.ownPassword()).isTrue();
    assertThat(accounts.authenticate("new", once)).isEmpty();
    assertThat(accounts.authenticate("new", PASSWORD)).contains(own);
    assertThat(accounts.isCurrent(invited)).isFalse();
    assertThat(accounts.isCurrent(own)).isTrue();
  }

  @Test
  void whateverIsDoneToAnAccountEndsItsSessions() {
    Account before = accounts.add("moved", "换岗", Role.OFFICER, List.of(), PASSWORD);

    accounts.change("moved", "换岗", Role.SURVEYOR, List.of("310114102"));
    Account after = accounts.find("moved").orElseThrow();
    assertThat(accounts.isCurrent(before)).isFalse();
    assertThat(after.area().covers("310114114")).isFalse();

    accounts.end("moved");
    assertThat(accounts.isCurrent(after)).isFalse();
    assertThat(accounts.authenticate("moved", PASSWORD)).isEmpty();
    accounts.reopen("moved");
    assertThat(accounts.authenticate("moved", PASSWORD)).isPresent();
    String once = accounts.reset("moved");
    assertThat(accounts.authenticate("moved", PASSWORD)).isEmpty();
    assertThat(accounts.authenticate("moved", once)).isPresent();
  }

  @Test
  void somebodyIsAlwaysLeftToKeepTheAccounts() {
    accounts.add("keeper", "管", Role.ADMINISTRATOR, List.of(), PASSWORD);

    assertThatThrownBy(() -> accounts.end("keeper")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> accounts.change("keeper", "管", Role.OPERATOR, List.of()))
        .isInstanceOf(Refused.class);
    accounts.add("keeper2", "管二", Role.ADMINISTRATOR, List.of(), PASSWORD);
    accounts.end("keeper");
    assertThat(accounts.find("keeper")).isEmpty();
  }
}
