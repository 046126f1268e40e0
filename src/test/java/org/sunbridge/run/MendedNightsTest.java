package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.BrokenLines;
import org.sunbridge.testing.MendedList;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** Bad rows that come back mended leave everything as if they had been right at first. */
@OnDatabase
class MendedNightsTest {

  private static final String SAID =
      """
      SELECT CONCAT_WS('|', job, scope, HEX(person_key), slot, from_as_of, COALESCE(until_as_of, ''),
                       HEX(fingerprint), source_row)
      FROM statement WHERE until_as_of IS NULL OR until_as_of > from_as_of ORDER BY 1
      """;

  /** Lines of each file in which an id is wrong. */
  private static final Map<String, int[]> SLIPS =
      Map.of(
          "certificate-registry.csv", new int[] {2, 3},
          "deaths.csv", new int[] {2},
          "household-moves.csv", new int[] {2},
          "low-income.csv", new int[] {3},
          "subsidy-ledger.csv", new int[] {2, 4},
          "household-survey-310114001.csv", new int[] {3});

  @TempDir Path folder;
  private TestEngine engine;
  private final Map<Integer, Map<String, BrokenLines>> broken = new LinkedHashMap<>();

  @BeforeEach
  void start(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void nightByNight(TestDatabase database) throws IOException {
    engine.nightly(Nights.EXAMPLE.inbox(1), Nights.FIRST);
    List<String> said = engine.sql().queryForList(SAID, String.class);
    engine.close();
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));

    engine.nightly(brokenNight(1), Nights.FIRST);
    assertThat(engine.findings()).isNotEqualTo(Nights.EXAMPLE.expected(1));
    assertThat(Nights.turnedBack(engine, Nights.FIRST)).hasSize(9);
    mend(1, Nights.FIRST);

    assertThat(engine.sql().queryForList(SAID, String.class)).isEqualTo(said);
    assertThat(engine.findings()).isEqualTo(Nights.EXAMPLE.expected(1));

    engine.nightly(brokenNight(2), Nights.SECOND);
    mend(2, Nights.SECOND);
    assertThat(engine.findings()).isEqualTo(Nights.EXAMPLE.expected(2));
  }

  @Test
  void afterNewerListsHaveCome() throws IOException {
    engine.nightly(brokenNight(1), Nights.FIRST);
    engine.nightly(brokenNight(2), Nights.SECOND);
    mend(2, Nights.SECOND);
    List<String> notes = mend(1, Nights.SECOND);
    assertThat(engine.findings()).isEqualTo(Nights.EXAMPLE.expected(2));
    assertThat(notes).anyMatch(note -> note.contains("不改动更新的数据"));
  }

  /** The example's night with slips in every kind of list. */
  private Path brokenNight(int night) throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("night-" + night));
    for (Path file : Nights.EXAMPLE.files(night)) {
      Files.copy(file, inbox.resolve(file.getFileName()));
    }
    Map<String, BrokenLines> slips = new LinkedHashMap<>();
    SLIPS.forEach(
        (file, lines) -> {
          if (!isShort(inbox.resolve(file))) {
            slips.put(file, BrokenLines.in(inbox.resolve(file), lines));
          }
        });
    broken.put(night, slips);
    return inbox;
  }

  /** Nobody moved in the second night, and nobody was visited. */
  private static boolean isShort(Path file) {
    try {
      return !Files.exists(file) || Files.size(file) < 100;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends every list of that night back mended; tells what each run said. */
  private List<String> mend(int night, String businessDate) {
    List<String> notes = new ArrayList<>();
    broken
        .getOrDefault(night, Map.of())
        .forEach(
            (file, slips) -> {
              Long delivery =
                  engine
                      .sql()
                      .queryForObject(
                          "SELECT MAX(id) FROM delivery WHERE file_name = ? AND as_of = ?",
                          Long.class,
                          file,
                          Nights.date(night));
              MendedList list = MendedList.of(engine, delivery == null ? 0 : delivery);
              assertThat(list.size()).isEqualTo(slips.rightByWrong().size());
              Path mended =
                  slips.mend(list).save(folder.resolve("mended-" + night).resolve(file + ".xlsx"));
              RunRow run = engine.run(Nights.job(Path.of(file)), mended, businessDate);
              assertThat(run.status).as(file + " " + run.reason).isEqualTo(RunRow.Status.DONE);
              assertThat(run.rowsRejected).isZero();
              notes.add(String.valueOf(run.reason));
            });
    return notes;
  }
}
