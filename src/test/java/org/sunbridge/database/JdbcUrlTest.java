package org.sunbridge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

  @Test
  void addsWhatTheDataReliesOn() {
    assertThat(JdbcUrl.complete("jdbc:mysql://db:3306/bridge"))
        .startsWith("jdbc:mysql://db:3306/bridge?")
        .contains("connectionTimeZone=%2B00%3A00")
        .contains("connectionCollation=utf8mb4_bin");
  }

  @Test
  void leavesTheAdministratorsOwnWordsAlone() {
    assertThat(JdbcUrl.complete("jdbc:mysql://db/bridge?sslMode=VERIFY_CA&connectTimeout=3000"))
        .contains("sslMode=VERIFY_CA")
        .containsOnlyOnce("connectTimeout=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connectionTimeZone=Asia/Shanghai",
        "serverTimezone=UTC",
        "useAffectedRows=true",
        "connectionCollation=utf8mb4_general_ci"
      })
  void refusesWhatWouldChangeTheDatasMeaning(String parameter) {
    assertThatThrownBy(() -> JdbcUrl.complete("jdbc:mysql://db/bridge?" + parameter))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining(parameter.substring(0, parameter.indexOf('=')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:postgresql://db/bridge", "jdbc:mysql://db:3306", "jdbc:mysql://db/", "db"})
  void refusesWhatIsNotAnAddressOfADatabase(String url) {
    assertThatThrownBy(() -> JdbcUrl.complete(url))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("jdbc:mysql://");
  }

  @Test
  void saysHowToWriteAMariaDbAddress() {
    assertThatThrownBy(() -> JdbcUrl.complete("jdbc:mariadb://db/bridge"))
        .hasMessageContaining("MariaDB");
  }

  @Test
  void showsNoSecret() {
    assertThat(JdbcUrl.withoutSecrets("jdbc:mysql://me:secret@db/bridge?password=secret"))
        .isEqualTo("jdbc:mysql://…@db/bridge?…");
  }
}
