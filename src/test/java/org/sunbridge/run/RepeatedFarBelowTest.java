package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** People whom a file names again thousands of rows below count as if the rows stood together. */
@OnDatabase
class RepeatedFarBelowTest {

  private static final Village VILLAGE = Village.of(2_000);
  private static final int REPEATED = 40;

  @TempDir Path folder;

  @Test
  void isTheSameAsNextToEachOther(TestDatabase database) throws IOException {
    List<String> together = found(database, "together", 1);

    assertThat(together).hasSize(REPEATED / 2).allMatch(f -> f.contains("13988880002"));
    assertThat(found(database, "in-the-next-chunk", 920)).isEqualTo(together);
    assertThat(found(database, "far-below", 1_950)).isEqualTo(together);
  }

  /** What follows from a survey whose first people's rows stand a second time below. */
  private List<String> found(TestDatabase database, String name, int below) throws IOException {
    Path in = folder.resolve(name);
    try (TestEngine engine = TestEngine.fresh(database, TestEngine.SHIPPED, in.resolve("data"))) {
      engine.run("certificate-registry", VILLAGE.registry(in), Nights.FIRST);
      engine.run("household-survey", VILLAGE.survey(in), Nights.FIRST);
      Path again = VILLAGE.survey(in.resolve("again"));
      repeat(again, below);
      RunRow run = engine.run("household-survey", again, Nights.date(2));
      assertThat(run.status).isEqualTo(RunRow.Status.DONE);
      return engine.findings().stream().filter(f -> f.contains("phone")).sorted().toList();
    }
  }

  /**
   * The first rows give another telephone; so do the rows that repeat them, but every second one
   * gives the old one back.
   */
  private static void repeat(Path file, int below) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    List<String> repeated = new ArrayList<>();
    for (int i = 1; i <= REPEATED; i++) {
      String sent = lines.get(i);
      lines.set(i, reachedAt(sent, "13988880001"));
      repeated.add(i % 2 == 0 ? sent : reachedAt(sent, "13988880002"));
    }
    for (int i = REPEATED; i >= 1; i--) {
      lines.add(i + below, repeated.get(i - 1));
    }
    Files.write(file, lines);
  }

  private static String reachedAt(String row, String phone) {
    return row.replaceFirst("(?<=,)139\\d{8}(?=,)", phone);
  }
}
