package org.sunbridge.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "delivery, delivery, 0",
    "delivry, delivery, 1",
    "delviery, delivery, 1",
    "citizenID, citizenId, 0",
    "citizen-id, citizenId, 0",
    "dayly, daily, 1",
    "abc, xyz, 3"
  })
  void countsSlipsOfTheHand(String written, String meant, int slips) {
    assertThat(Nearest.distance(written, meant)).isEqualTo(slips);
    assertThat(Nearest.distance(meant, written)).isEqualTo(slips);
  }

  @Test
  void proposesTheNearestOrListsWhatThereIs() {
    List<String> known = List.of("daily", "monthly", "round");

    assertThat(Nearest.hint("dayly", known)).isEqualTo("did you mean 'daily'?");
    assertThat(Nearest.hint("hourly-or-so", known)).isEqualTo("one of: daily, monthly, round");
    assertThat(Nearest.hint("daily", List.of())).isEqualTo("there are none yet");
  }
}
