package org.sunbridge.run;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunbridge.domain.FindingType;
import org.sunbridge.registry.RunRow;
import org.sunbridge.synth.SyntheticYear;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.NineColumns;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/**
 * A year of a made-up district, night by night: files come late, twice, cut off, out of order and
 * with mistakes, and what is found is what the stories say, finding by finding.
 */
@OnDatabase
class TwelveMonthsTest {

  @TempDir Path folder;

  private static final int DISTRICTS = Integer.getInteger("sunbridge.year.districts", 1);
  private static final long FIRST = Long.getLong("sunbridge.year.first", 1);

  static LongStream seeds() {
    return LongStream.range(FIRST, FIRST + DISTRICTS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findNothingButTheTruth(long seed, TestDatabase database) throws IOException {
    Path district = folder.resolve("district");
    SyntheticYear.write(SyntheticYear.SMALLEST, seed, district);
    try (TestEngine engine =
        TestEngine.fresh(database, byFileName(folder), folder.resolve("data"))) {
      Set<String> types = new TreeSet<>();
      long held = 0;
      for (int night = 1; night <= 12; night++) {
        LocalDate date = YearMonth.of(2025, night).atEndOfMonth();
        engine.nightly(district.resolve("night-%02d".formatted(night)), date.toString());
        List<String> truth = NineColumns.in(district.resolve("truth-%02d.csv".formatted(night)));
        agree("night %d of district %d".formatted(night, seed), engine.findings(), truth);
        held += runs(engine, RunRow.Status.HELD);
        truth.forEach(line -> types.add(line.substring(0, line.indexOf(','))));
      }
      assertThat(types).isEqualTo(everyType());
      assertThat(held).isGreaterThan(5);
      assertThat(runs(engine, RunRow.Status.FAILED)).isZero();
    }
  }

  private static Set<String> everyType() {
    return Arrays.stream(FindingType.values()).map(Enum::name).collect(toCollection(TreeSet::new));
  }

  private static long runs(TestEngine engine, RunRow.Status status) {
    return engine
        .sql()
        .queryForObject(
            "SELECT COUNT(*) FROM run WHERE status = ? AND kind = 'DELIVERY'",
            Long.class,
            status.name());
  }

  /** The partners write the month, or the day, of which a file tells at the end of its name. */
  private static Path byFileName(Path folder) throws IOException {
    Path definitions = DefinitionsCopy.in(folder.resolve("definitions")).folder();
    for (String job :
        List.of(
            "certificate-registry",
            "deaths",
            "household-moves",
            "low-income",
            "household-survey",
            "education")) {
      Path file = definitions.resolve("jobs/" + job + ".yaml");
      String text = Files.readString(file).replaceAll("(?m)^asOf:.*\\R", "");
      Files.writeString(
          file,
          text
              + "asOf: { from: fileName, pattern:"
              + " '.*[-_](?:(?<date>20\\d{6})|(?<month>20\\d{4}))\\..*' }\n");
    }
    return definitions;
  }

  private static void agree(String when, List<String> found, List<String> truth) {
    assertThat(List.of(without(found, truth), without(truth, found)))
        .as("%s: found but not true, true but not found", when)
        .containsExactly(List.of(), List.of());
  }

  private static List<String> without(List<String> some, List<String> others) {
    List<String> left = new ArrayList<>(some);
    others.forEach(left::remove);
    return left;
  }
}
