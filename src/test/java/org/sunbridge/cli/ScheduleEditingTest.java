package org.sunbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.run.DefinitionVersions;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.web.SchedulingActions.Edited;
import org.sunbridge.web.SchedulingActions.Edited.Outcome;

/** A schedule's file, written from a page. */
@OnDatabase
class ScheduleEditingTest {

  private static final String LATER = "schedule: nightly\ncron: \"0 0 3 * * ?\"\njobs: deaths\n";

  @TempDir Path folder;
  private ScheduleEditing editing;
  private TestEngine engine;
  private Path file;

  @BeforeEach
  void aDistrict(TestDatabase database) throws IOException {
    DefinitionsCopy.in(folder);
    engine = TestEngine.fresh(database, folder, folder.resolve("data"));
    editing = new ScheduleEditing(folder, engine.get(DefinitionVersions.class));
    file = folder.resolve("schedules/nightly.yaml");
  }

  @Test
  void aValidTextIsWrittenAndIsAVersion() throws IOException {
    Edited edited = editing.edit("nightly", mark(), LATER, true);

    assertThat(edited.outcome()).isEqualTo(Outcome.WRITTEN);
    assertThat(file).hasContent(LATER);
    assertThat(engine.count("definition_version WHERE version = '" + edited.version() + "'"))
        .isPositive();
    try (var files = Files.list(folder.resolve("schedules"))) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("nightly.yaml", "holidays");
    }
  }

  @Test
  void whatCheckRefusesIsNotWritten() throws IOException {
    String before = Files.readString(file);
    Edited edited =
        editing.edit("nightly", mark(), "schedule: nightly\njobs: [deaths, deths]\n", true);

    assertThat(edited.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(edited.violations())
        .anyMatch(line -> line.startsWith("schedules/nightly.yaml:1:1: nothing says when it runs"))
        .anyMatch(line -> line.startsWith("schedules/nightly.yaml:2:16: unknown job 'deths'"));
    assertThat(file).hasContent(before);
  }

  @Test
  void aFileThatSomebodyElseChangedIsNotOverwritten() throws IOException {
    String mark = mark();
    String theirs = Files.readString(file) + "# 值班电话 5908\n";
    Files.writeString(file, theirs);

    Edited edited = editing.edit("nightly", mark, LATER, true);

    assertThat(edited.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(edited.now().text()).isEqualTo(theirs);
    assertThat(file).hasContent(theirs);
  }

  @Test
  void anotherScheduleMayBeAddedButNotInACircle() {
    assertThat(
            editing
                .edit(
                    "reports",
                    editing.stored("reports").mark(),
                    "schedule: reports\nafter: nightly\njobs: deaths\n",
                    true)
                .outcome())
        .isEqualTo(Outcome.WRITTEN);
    assertThat(
            editing
                .edit("nightly", mark(), "schedule: nightly\nafter: reports\njobs: deaths\n", true)
                .violations())
        .hasSize(2)
        .allMatch(line -> line.contains("runs after itself"));
  }

  private String mark() {
    return editing.stored("nightly").mark();
  }
}
