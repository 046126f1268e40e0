package org.sunbridge.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.testing.DefinitionsCopy;

/** Schedules that are edited while a process serves. */
class ScheduleFilesTest {

  @TempDir Path folder;

  @Test
  void whatCouldNotBeTakenOverIsTriedAgain() throws IOException {
    DefinitionsCopy copy = DefinitionsCopy.in(folder);
    Definitions own = new DefinitionLoader().load(folder).definitions();
    List<String> tries = new ArrayList<>();
    ScheduleFolder watched =
        new ScheduleFolder(
            folder,
            changed -> {
              tries.add(changed.version());
              if (tries.size() == 1) {
                throw new IllegalStateException("the database is away");
              }
            });
    ScheduleBook book =
        new ScheduleBook(
            own.schedules().values(),
            Optional.of(new ScheduleFiles(watched, own, Nightly.times())));
    copy.edit("schedules/nightly.yaml", "deadline:", "# edited\ndeadline:");

    assertThatThrownBy(book::look).hasMessageContaining("away");
    assertThat(book.edition().number()).isEqualTo(1);
    book.look();
    book.look();

    assertThat(book.edition().number()).isEqualTo(2);
    assertThat(tries).hasSize(2);
  }
}
