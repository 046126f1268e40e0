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
}
