package org.sunbridge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void withoutAWordTheDatabaseIsInDataBesideTheLauncher() {
    assertThat(Settings.of(Map.of("SUNBRIDGE_HOME", "/opt/sunbridge")))
        .isEqualTo(Settings.Embedded.in(Path.of("/opt/sunbridge/data")));
  }

  @Test
  void theDataFolderCanBeElsewhere() {
    assertThat(Settings.of(Map.of("SUNBRIDGE_HOME", "/opt/sunbridge", "SUNBRIDGE_DATA", "/data")))
        .isEqualTo(Settings.Embedded.in(Path.of("/data")));
  }

  @Test
  void aServerCanBeNamedInstead() {
    Map<String, String> environment =
        Map.of(
            "SUNBRIDGE_DB_URL", "jdbc:mysql://db/bridge",
            "SUNBRIDGE_DB_USER", "bridge",
            "SUNBRIDGE_DB_PASSWORD", "secret");
    assertThat(Settings.of(environment))
        .isEqualTo(new Settings.External("jdbc:mysql://db/bridge", "bridge", "secret"));
    assertThat(Settings.of(environment).toString()).doesNotContain("secret");
  }

  @Test
  void aUserWithoutAServerIsAMistake() {
    assertThatThrownBy(() -> Settings.of(Map.of("SUNBRIDGE_DB_USER", "bridge")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("SUNBRIDGE_DB_URL");
  }

  @Test
  void aServerWithoutAUserIsAMistake() {
    assertThatThrownBy(() -> Settings.of(Map.of("SUNBRIDGE_DB_URL", "jdbc:mysql://db/bridge")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("SUNBRIDGE_DB_USER");
  }
}
