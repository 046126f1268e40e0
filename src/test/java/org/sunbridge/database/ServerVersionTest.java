package org.sunbridge.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerVersionTest {

  @ParameterizedTest
  @CsvSource({
    "8.4.3, true",
    "9.7.4-2, true",
    "8.0.36, false",
    "5.7.44-log, false",
    "11.4.5-MariaDB, true",
    "5.5.5-10.11.6-MariaDB-1:10.11.6+maria~deb12, true",
    "10.6.18-MariaDB-log, false",
  })
  void takesTheServersTheSchemaIsMadeFor(String version, boolean supported) {
    assertThat(ServerVersion.parse(version).supported()).isEqualTo(supported);
  }
}
