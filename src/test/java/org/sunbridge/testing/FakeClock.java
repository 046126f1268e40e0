package org.sunbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The clock of processes of their own, which a test sets: libfaketime shows them this machine's
 * with an offset from a file. It runs on by itself; waiting is measured on the true one.
 */
public final class FakeClock {

  private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

  private final Path library;
  private final Path file;
  private Duration offset = Duration.ZERO;

  private FakeClock(Path library, Path file) {
    this.library = library;
    this.file = file;
  }

  /** Skips the test where there is no libfaketime; ./sunbridge test installs it. */
  public static FakeClock in(Path folder) throws IOException {
    Path library = library();
    Assumptions.assumeTrue(Files.exists(library), "faketime is not installed");
    FakeClock clock = new FakeClock(library, folder.resolve("clock"));
    clock.isAheadBy(Duration.ZERO);
    return clock;
  }

  /** Shows this moment, and runs on from it. */
  public void shows(Instant moment) {
    isAheadBy(Duration.between(Instant.now(), moment));
  }

  /** Shows this machine's time and so much more. */
  public void isAheadBy(Duration given) {
    offset = Duration.ofSeconds(given.toSeconds());
    try {
      // Whole or not at all: a process may read it at any moment.
      Path draft = file.resolveSibling("clock.draft");
      Files.writeString(draft, "%+d".formatted(offset.toSeconds()));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it shows; a process may learn of a change a second later. */
  public Instant now() {
    return Instant.now().plus(offset);
  }

  /** For a process that is to live by it. */
  public Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD",
        library.toString(),
        "FAKETIME_TIMESTAMP_FILE",
        file.toAbsolutePath().toString(),
        "FAKETIME_CACHE_DURATION",
        "1",
        // A Java process measures its waits on the machine's own monotonic clock.
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1",
        "FAKETIME_FORCE_MONOTONIC_FIX",
        "0",
        // Files keep the times they have.
        "NO_FAKE_STAT",
        "1");
  }

  /** Where distributions keep it. */
  private static Path library() throws IOException {
    for (Path root : new Path[] {Path.of("/usr/lib"), Path.of("/usr/lib64")}) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> folders = Files.list(root)) {
          Path found =
              Stream.concat(Stream.of(root), folders.filter(Files::isDirectory))
                  .map(folder -> folder.resolve(LIBRARY))
                  .filter(Files::exists)
                  .findFirst()
                  .orElse(root);
          if (!found.equals(root)) {
            return found;
          }
        }
      }
    }
    return Path.of("/usr/lib", LIBRARY);
  }
}
