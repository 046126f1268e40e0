package org.sunbridge.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.OriginalMapper;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** Processes on one database know whether they see one archive. */
@OnDatabase
class SharedArchiveTest {

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void open(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void theFirstProcessMarksItsFolderAndOnlyThatIsTheArchive() throws Exception {
    Path shared = engine.home().archive();
    receive();
    assertThat(seenFrom(shared)).isEmpty();
    assertThat(seenFrom(shared)).as("another process").isEmpty();
    Files.createDirectories(folder.resolve("not-mounted"));
    ArchiveFault fault = seenFrom("not-mounted").orElseThrow();
    assertThat(fault.kind()).isEqualTo(ArchiveFault.Kind.NOT_MARKED);
    assertThat(fault.sentence())
        .contains(folder.resolve("not-mounted").toString(), "SUNBRIDGE_ARCHIVE", fault.mark());
    assertThat(shared.resolve(fault.mark())).isEmptyFile();
    assertThat(folder.resolve("not-mounted")).isEmptyDirectory();
    assertThat(seenFrom("not-there")).isPresent();
  }

  @Test
  void aFolderThatWasMarkedBeforeAnythingCameHoldsNobodyUp() throws Exception {
    seenFrom("before-the-volume-was-mounted");
    assertThat(seenFrom(engine.home().archive())).isEmpty();
    receive();
    assertThat(seenFrom(engine.home().archive())).isEmpty();
    assertThat(seenFrom("before-the-volume-was-mounted")).isPresent();
  }

  @Test
  void aFolderThatIsToBeTheArchiveFromNowOnIsMarkedByHand() throws Exception {
    receive();
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.createFile(other.resolve(seenFrom("other").orElseThrow().mark()));
    assertThat(seenFrom("other")).isEmpty();
  }

  @Test
  void anArchiveFromBeforeThereWereMarksIsKnownByItsOriginals() throws Exception {
    receive();
    Path archive = engine.home().archive();
    engine.sql().update("DELETE FROM archive_mark");
    try (Stream<Path> files = Files.list(archive)) {
      for (Path mark : files.filter(Files::isRegularFile).toList()) {
        Files.delete(mark);
      }
    }
    assertThat(seenFrom("other")).isPresent();
    assertThat(seenFrom(archive)).isEmpty();
    assertThat(seenFrom("other")).isPresent();
  }

  @Test
  void aCopyIsKnownByWhatItLacks() throws Exception {
    seenFrom(engine.home().archive());
    Path copy = Files.createDirectories(folder.resolve("copy"));
    Path mark = copy.resolve(engine.get(OriginalMapper.class).mark().orElseThrow());
    Files.createFile(mark);
    Files.setLastModifiedTime(mark, FileTime.from(Instant.now().minusSeconds(3600)));
    assertThat(seenFrom(copy)).as("nothing has come since").isEmpty();
    receive();
    ArchiveFault fault = seenFrom(copy).orElseThrow();
    assertThat(fault.kind()).isEqualTo(ArchiveFault.Kind.LACKS_NEWEST);
    assertThat(fault.sentence()).contains(copy.toString(), mark.toFile().getName());
    assertThat(seenFrom(engine.home().archive())).isEmpty();
  }

  @Test
  void whoDoesNotSeeItRunsNothingAndTakesNoFiles() throws Exception {
    receive();
    Path archive = engine.home().archive();
    Path aside = Files.move(archive, folder.resolve("aside"));
    Files.createDirectories(archive);
    long runs = engine.count("run");
    assertThatThrownBy(this::receive)
        .isInstanceOf(Refused.class)
        .hasMessageContaining(archive.toString());
    assertThatThrownBy(() -> engine.nightly(folder, "2026-10-31")).isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                engine
                    .get(Uploads.class)
                    .keep(
                        "lin",
                        engine.get(Definitions.class).job("deaths"),
                        "deaths.csv",
                        null,
                        null,
                        new ByteArrayInputStream(new byte[1])))
        .isInstanceOf(Refused.class);
    assertThat(engine.count("run")).isEqualTo(runs);
    assertThat(archive).isEmptyDirectory();

    Files.delete(archive);
    Files.move(aside, archive);
    receive();
    assertThat(engine.count("run")).isGreaterThan(runs);
  }

  private void receive() throws Exception {
    Path file = folder.resolve("deaths.csv");
    Files.writeString(file, "姓名,身份证号,死亡日期,登记机关\n示例甲,310114196103040114,2026-10-01,所\n", UTF_8);
    engine.run("deaths", file, "2026-10-31");
  }

  private Optional<ArchiveFault> seenFrom(String name) {
    return seenFrom(folder.resolve(name));
  }

  private Optional<ArchiveFault> seenFrom(Path archive) {
    return new SharedArchive(
            new Archive(archive), engine.get(OriginalMapper.class), Clock.systemUTC())
        .fault();
  }
}
