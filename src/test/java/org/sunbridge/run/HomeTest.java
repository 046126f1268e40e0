package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where an installation looks for its definitions and its data. */
class HomeTest {

  private static final Path INSTALLED = Path.of("/srv/sunbridge");

  @Test
  void everythingLiesBesideTheLauncherUnlessToldOtherwise() {
    Home home = Home.of(Map.of("SUNBRIDGE_HOME", "/srv/sunbridge"));
    assertThat(home).isEqualTo(new Home(INSTALLED, INSTALLED.resolve("data")));
  }

  @Test
  void definitionsOfAnotherDistrictLieElsewhereAndTheDataStay() {
    Home home =
        Home.of(
            Map.of("SUNBRIDGE_HOME", "/srv/sunbridge", "SUNBRIDGE_DEFINITIONS", "/srv/chongming"));
    assertThat(home).isEqualTo(new Home(Path.of("/srv/chongming"), INSTALLED.resolve("data")));
  }

  @Test
  void theDataFolderIsWhereItIsSaidToBe() {
    Home home = Home.of(Map.of("SUNBRIDGE_HOME", "/srv/sunbridge", "SUNBRIDGE_DATA", "/data/崇明 1"));
    assertThat(home.resolve("data/inbox")).isEqualTo(Path.of("/data/崇明 1/inbox"));
  }
}
