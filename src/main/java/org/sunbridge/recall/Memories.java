package org.sunbridge.recall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where memories lie: a file a delivery, in a folder that only its owner may look into. */
public final class Memories {

  private static final String ENDING = ".rows";

  private final Path folder;

  /**
   * @param folder exists
   */
  public Memories(Path folder) {
    this.folder = folder;
  }

  /** What is remembered of a delivery, if it was remembered under the same conditions. */
  public Optional<RowMemory> of(long delivery, Stamp stamp) {
    return RowMemory.open(path(delivery), stamp);
  }

  /**
   * Begins to remember a delivery anew.
   *
   * @param before whose rows will be copied; null where none will
   * @throws IOException when the folder cannot be written
   */
  public RowMemoryWriter write(long delivery, Stamp stamp, @Nullable RowMemory before)
      throws IOException {
    forgetUnfinished();
    return new RowMemoryWriter(path(delivery), stamp, before);
  }

  /** One delivery is compared at a time: what another has begun and not finished was killed. */
  private void forgetUnfinished() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(RowMemoryWriter.PART)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Forgets deliveries. */
  public void forget(Collection<Long> deliveries) throws IOException {
    for (long delivery : deliveries) {
      Files.deleteIfExists(path(delivery));
    }
  }

  /** Deliveries of which something is remembered. */
  public List<Long> deliveries() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches("\\d+\\" + ENDING))
          .map(name -> Long.valueOf(name.substring(0, name.length() - ENDING.length())))
          .toList();
    }
  }

  private Path path(long delivery) {
    return folder.resolve(delivery + ENDING);
  }
}
