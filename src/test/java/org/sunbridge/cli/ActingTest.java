package org.sunbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Permission;
import org.sunbridge.access.Role;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.registry.RunRow;
import org.sunbridge.review.Decisions;
import org.sunbridge.review.Recoveries;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** Only who may, and only with a reason; what was done stands in the audit. */
@OnDatabase
class ActingTest {

  private static final Village VILLAGE = Village.of(60);

  @TempDir Path folder;
  private TestEngine engine;
  private Doing doing;
  private RunRow held;

  @BeforeEach
  void halfARegistryIsHeld(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    engine.run("certificate-registry", VILLAGE.registry(folder), "2026-10-31");
    Path half = VILLAGE.only(p -> p.number() < 30).registry(folder.resolve("half"));
    held = engine.run("certificate-registry", half, "2026-11-30");
    doing =
        new Doing(
            engine.get(Accounts.class),
            engine.get(Audit.class),
            engine.get(Decisions.class),
            engine.get(Recoveries.class),
            engine.get(FindingQuery.class),
            engine.sync(),
            engine.get(PlatformTransactionManager.class));
    for (Role role : Role.values()) {
      List<String> streets = role == Role.SURVEYOR ? List.of(Village.STREET) : List.of();
      engine.get(Accounts.class).add(name(role), name(role), role, streets, "一个 long enough 密码 1");
    }
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "OFFICER", mode = EnumSource.Mode.EXCLUDE)
  void onlyAnOfficerReleasesOrDiscards(Role role) {
    assertThatThrownBy(() -> doing.release(held.id, name(role), "放行")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> doing.discard(held.id, name(role), "作废")).isInstanceOf(Refused.class);
    assertThat(status()).isEqualTo("HELD");
  }

  @Test
  void anOfficerReleasesAndTheAuditSaysSo() {
    doing.release(held.id, "officer", "区划调整，属实");
    assertThat(status()).isEqualTo("DONE");
    assertThat(
            engine
                .sql()
                .queryForList(
                    "SELECT CONCAT(account, ' ', action, ' ', reason) FROM audit", String.class))
        .containsExactly("officer RELEASE 区划调整，属实");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyWhoMayUnmaskDoesSoOnTheCommandLine(Role role) {
    Revealing revealing = new Revealing();
    revealing.reveal = true;
    revealing.reason = "复议";
    revealing.account = name(role);
    boolean may = engine.get(Accounts.class).find(name(role)).orElseThrow().may(Permission.REVEAL);

    assertThat(catchThrowable(() -> unmasked(revealing)) == null).isEqualTo(may);
    assertThat(engine.count("audit")).isEqualTo(may ? 1 : 0);
    assertThat(role == Role.OPERATOR && may).isFalse();
  }

  private void unmasked(Revealing revealing) {
    revealing.disclosure(
        engine.get(Accounts.class), engine.get(Audit.class), Audit.Action.REVEAL, "person 1");
  }

  @Test
  void nobodyActsWithoutAReason() {
    assertThatThrownBy(() -> doing.release(held.id, "officer", " ")).isInstanceOf(Refused.class);
    assertThat(status()).isEqualTo("HELD");
  }

  @Test
  void norWithAnEmptyOneOnTheCommandLine() {
    Acting typed = new Acting();
    typed.user = "officer";
    typed.reason = "";
    assertThatThrownBy(() -> doing.release(held.id, typed)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> doing.discard(held.id, typed)).isInstanceOf(Refused.class);
    assertThat(status()).isEqualTo("HELD");
  }

  private String status() {
    return engine
        .sql()
        .queryForObject("SELECT status FROM run WHERE id = ?", String.class, held.id);
  }

  private static String name(Role role) {
    return role.name().toLowerCase(java.util.Locale.ROOT);
  }
}
