package org.sunbridge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void anArchive() {
    archive = new Archive(folder);
  }

  private Path kept() {
    return archive.path(archive.keep(new ByteArrayInputStream(CONTENT)).name());
  }

  private static void age(Path kept) throws Exception {
    Files.setLastModifiedTime(kept, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
  }

  private String name(Path kept) {
    return folder.relativize(kept).toString();
  }

  @Test
  void whatIsOldGoesAndWhatCameAgainStays() throws Exception {
    Path kept = kept();
    age(kept);
    assertThat(archive.remove(name(kept))).isTrue();
    assertThat(kept).doesNotExist();

    age(kept());
    kept();
    assertThat(archive.remove(name(kept))).isFalse();
    assertThat(kept).hasBinaryContent(CONTENT);
  }

  @Test
  void whatComesAgainAtTheMomentOfItsRemovalIsThereAfterwards() throws Exception {
    ExecutorService remover = Executors.newSingleThreadExecutor();
    try {
      for (int i = 0; i < 300; i++) {
        Path kept = kept();
        age(kept);
        CyclicBarrier both = new CyclicBarrier(2);
        Future<Boolean> removal =
            remover.submit(
                () -> {
                  both.await();
                  return archive.remove(name(kept));
                });
        both.await();
        assertThat(kept()).isEqualTo(kept);
        removal.get();
        assertThat(kept).hasBinaryContent(CONTENT);
      }
    } finally {
      remover.shutdownNow();
    }
  }

  @Test
  void aRemovalThatWasKilledIsFinishedOrTakenBack() throws Exception {
    Path kept = kept();
    Path aside = kept.resolveSibling(kept.getFileName() + ".going");
    Files.move(kept, aside);
    archive.sweep(Clock.systemUTC());
    assertThat(kept).exists();

    age(kept);
    Files.move(kept, aside);
    archive.sweep(Clock.systemUTC());
    assertThat(kept).doesNotExist();
    assertThat(aside).doesNotExist();
  }
}
