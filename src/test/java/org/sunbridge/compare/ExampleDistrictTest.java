package org.sunbridge.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of docs/semantics.md, by the slow and obvious way. */
class ExampleDistrictTest {

  private static final Path EXAMPLE = Path.of("src/test/resources/example");
  private static final LocalDate NIGHT_1 = LocalDate.parse("2026-10-31");
  private static final LocalDate NIGHT_2 = LocalDate.parse("2026-11-30");

  @Test
  void theFirstNightYieldsWhatIsExpected() throws IOException {
    ObviousDistrict district = new ObviousDistrict();
    district.receive(EXAMPLE.resolve("night-1"), NIGHT_1);
    assertThat(ObviousDistrict.lines(district.conclude(NIGHT_1)))
        .containsExactlyInAnyOrderElementsOf(expected(1));
  }

  @Test
  void theSecondNightYieldsWhatIsExpected() throws IOException {
    ObviousDistrict district = new ObviousDistrict();
    district.receive(EXAMPLE.resolve("night-1"), NIGHT_1);
    district.receive(EXAMPLE.resolve("night-2"), NIGHT_2);
    assertThat(ObviousDistrict.lines(district.conclude(NIGHT_2)))
        .containsExactlyInAnyOrderElementsOf(expected(2));
  }

  private static List<String> expected(int night) throws IOException {
    List<String> lines = Files.readAllLines(EXAMPLE.resolve("expected-" + night + ".csv"));
    return lines.subList(1, lines.size()).stream().map(String::strip).sorted().toList();
  }
}
