package org.sunbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** What the program lays down about people is nobody else's on the machine. */
@OnDatabase
class DataFolderTest {

  private static final Path NIGHT = Path.of("src/test/resources/example/night-1").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void originalsWorkListsAndLogsAreTheirOwnersAlone(TestDatabase database) throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (TestEngine engine = TestEngine.fresh(database, TestEngine.SHIPPED, data);
        Child night =
            Child.of(
                engine,
                database,
                "nightly",
                "--inbox",
                NIGHT.toString(),
                "--business-date",
                "2026-10-31")) {
      assertThat(night.exitCode()).as(night.err()).isIn(0, 4);
    }
    for (String name : new String[] {"archive", "worklists", "logs"}) {
      assertThat(data.resolve(name)).isNotEmptyDirectory();
      assertThat(Files.getPosixFilePermissions(data.resolve(name)))
          .isEqualTo(
              EnumSet.of(
                  PosixFilePermission.OWNER_READ,
                  PosixFilePermission.OWNER_WRITE,
                  PosixFilePermission.OWNER_EXECUTE));
    }
  }
}
