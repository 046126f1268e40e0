package org.sunbridge.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;

class SamplesTest {

  private static final Definitions SHIPPED = new DefinitionLoader().load(Path.of("")).definitions();

  @ParameterizedTest
  @CsvSource({
    "certificate-registry, certificate-registry.csv, 13, 13 14",
    "household-survey, household-survey-310114001.csv, 13, 12 13 14",
    "deaths, deaths.csv, 12, 8 9 10 11",
    "household-moves, household-moves.csv, 12, 10 11 12",
    "low-income, low-income.csv, 12, 10 11 12",
    "subsidy-ledger, subsidy-ledger.csv, 14, 13 14"
  })
  void exactlyTheRowsItsReadmeNamesAreTurnedBack(String feed, String file, int rows, String lines)
      throws IOException {
    Path sample = Path.of("samples", feed);
    Reading reading = new Reading(SHIPPED, feed, sample.resolve(file), "2026-10-31");

    assertThat(reading.rows()).isEqualTo(rows);
    assertThat(reading.turnedBack())
        .containsExactlyElementsOf(Arrays.stream(lines.split(" ")).map(Long::valueOf).toList());
    String readme = Files.readString(sample.resolve("README.md"));
    for (Long line : reading.turnedBack()) {
      assertThat(readme).containsPattern("(?m)^\\| " + line + " \\|.*\\*\\*退回\\*\\*");
    }
  }
}
