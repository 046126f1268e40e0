package org.sunbridge.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sunbridge.testing.TestDatabase;

/** A server named by its address. */
@Tag("database")
class ServerOfTheHouseTest {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void aWrongPasswordIsSaidWithoutShowingIt() {
    Settings.External right = DATABASE.settings();
    Settings wrong = new Settings.External(right.url(), right.user(), "not-the-password");
    assertThatThrownBy(() -> Database.open(wrong))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("Access denied")
        .hasMessageNotContaining("not-the-password");
  }

  @Test
  void aServerThatIsNotThereIsSaidWithItsAddress() {
    Settings nowhere = new Settings.External("jdbc:mysql://127.0.0.1:1/bridge", "bridge", "");
    assertThatThrownBy(() -> Database.open(nowhere))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("jdbc:mysql://127.0.0.1:1/bridge");
  }

  @Test
  void aDatabaseThatIsMissingIsSaidWithTheWayToMakeIt() {
    Settings.External right = DATABASE.settings();
    String url = right.url().replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1no_such_database");
    Settings missing = new Settings.External(url, right.user(), right.password());
    assertThatThrownBy(() -> Database.open(missing))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("CREATE DATABASE");
  }

  @Test
  void itIsNotOursToStart() {
    try (Database database = Database.open(DATABASE.settings())) {
      assertThat(database.revive()).isFalse();
    }
  }
}
