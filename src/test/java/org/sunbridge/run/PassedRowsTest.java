package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/**
 * Rows that the last delivery had pass unread: nothing may come out otherwise than if all were
 * read.
 */
@OnDatabase
class PassedRowsTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-10-31");
  private static final int NIGHTS = 10;

  private static final List<String> ALL_THAT_MATTERS =
      List.of(
          """
          SELECT CONCAT_WS('|', delivery_id - (SELECT MIN(id) FROM delivery), status, rows_read, rows_rejected, rows_duplicate,
            records_new, records_changed, records_unchanged, records_absent, rows_warned)
          FROM run WHERE delivery_id IS NOT NULL ORDER BY id
          """,
          """
          SELECT CONCAT_WS('|', delivery_id - (SELECT MIN(id) FROM delivery), field, code, sentence, rows_noted, first_row)
          FROM delivery_note ORDER BY 1
          """,
          """
          SELECT CONCAT_WS('|', delivery_id - (SELECT MIN(id) FROM delivery), source_row,
            HEX(person_key), slot, likeness, first_row)
          FROM delivery_duplicate ORDER BY delivery_id, source_row
          """,
          """
          SELECT CONCAT_WS('|', delivery_id - (SELECT MIN(id) FROM delivery), source_row, HEX(cells),
            problems)
          FROM delivery_reject ORDER BY delivery_id, source_row
          """,
          """
          SELECT CONCAT_WS('|', job, scope, HEX(person_key), slot, from_as_of, until_as_of,
            delivery_id - (SELECT MIN(id) FROM delivery), source_row, HEX(record))
          FROM statement ORDER BY 1
          """,
          """
          SELECT CONCAT_WS('|', as_of, status, row_count, reject_count, records, HEX(last_key),
            last_slot, HEX(before_last_key), before_last_slot, absence, understood)
          FROM delivery ORDER BY id
          """,
          """
          SELECT CONCAT_WS('|', HEX(person_key), identity, type, reason, state,
            REGEXP_REPLACE(evidence, '"delivery":[0-9]+', ''),
            HEX(before_value), HEX(after_value))
          FROM finding ORDER BY 1
          """);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void makeNoDifference(long seed, TestDatabase database, @TempDir Path folder) throws IOException {
    DefinitionsCopy definitions = withoutBrakes(folder.resolve("definitions"));
    List<Path> files = new UntidySurvey(seed).nights(NIGHTS, folder);

    // The same folder, for its key: the same people have the same keys.
    List<String> forgetful = told(definitions, files, folder.resolve("data"), database, true);
    List<String> remembering = told(definitions, files, folder.resolve("data"), database, false);

    for (int i = 0; i < Math.min(forgetful.size(), remembering.size()); i++) {
      assertThat(remembering.get(i)).isEqualTo(forgetful.get(i));
    }
    assertThat(remembering).hasSameSizeAs(forgetful);
  }

  @Test
  void areRememberedFromNightToNight(TestDatabase database, @TempDir Path folder)
      throws IOException {
    Village village = Village.of(200);
    try (TestEngine engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder)) {
      engine.nightly(village.night(folder.resolve("night"), "2026-10"), Nights.FIRST);
      for (int night = 1; night <= 3; night++) {
        Path file = village.shuffled(night).survey(folder.resolve("night-" + night));
        engine.run("household-survey", file, FIRST.plusDays(night).toString());

        assertThat(readInFull(engine)).as("night %s", night).isLessThanOrEqualTo(24);
      }
    }
  }

  /** How many rows the last comparison did not let pass: a file's last ones are always read. */
  private static long readInFull(TestEngine engine) {
    return engine
        .sql()
        .queryForObject(
            """
            SELECT READ_COUNT FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = 'compare'
            ORDER BY STEP_EXECUTION_ID DESC LIMIT 1
            """,
            Long.class);
  }

  private static List<String> told(
      DefinitionsCopy definitions,
      List<Path> files,
      Path data,
      TestDatabase database,
      boolean forgets)
      throws IOException {
    List<String> told = new ArrayList<>();
    try (TestEngine engine = TestEngine.fresh(database, definitions.folder(), data)) {
      forget(data.resolve("recall"));
      engine.run(
          "certificate-registry",
          Village.of(60).registry(Files.createDirectories(data)),
          FIRST.toString());
      for (int night = 0; night < files.size(); night++) {
        if (forgets) {
          forget(data.resolve("recall"));
        }
        engine.run("household-survey", files.get(night), FIRST.plusDays(night).toString());
        for (String sql : ALL_THAT_MATTERS) {
          told.add("night " + night);
          told.addAll(engine.sql().queryForList(sql, String.class));
        }
      }
    }
    return told;
  }

  private static void forget(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** So that every untidy file is taken for what it is. */
  private static DefinitionsCopy withoutBrakes(Path folder) throws IOException {
    DefinitionsCopy copy = DefinitionsCopy.in(folder);
    Path job = folder.resolve("jobs/household-survey.yaml");
    String text = Files.readString(job);
    Files.writeString(job, text.replaceFirst("(?s)brakes:.*?publish:", "brakes: {}\npublish:"));
    return copy;
  }
}
