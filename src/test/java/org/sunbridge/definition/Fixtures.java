package org.sunbridge.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Folders of definitions for tests. */
final class Fixtures {

  /** The project itself, whose definitions are the shipped ones. */
  static final Path SHIPPED = Path.of("").toAbsolutePath();

  private static final Path HOME = Path.of("src/test/resources/definitions");

  /** The samples of the architecture document, word for word, with what they refer to. */
  static final Path ARCHITECTURE = HOME.resolve("valids/architecture");

  private Fixtures() {}

  static List<Path> valids() throws IOException {
    return children(HOME.resolve("valids"));
  }

  static List<Path> invalids() throws IOException {
    return children(HOME.resolve("invalids"));
  }

  /** A copy of {@link #ARCHITECTURE} with the files of a fixture laid over it. */
  static Path laidOver(Path fixture, Path target) throws IOException {
    copy(ARCHITECTURE, target);
    copy(fixture, target);
    return target;
  }

  static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> tree = Files.walk(source)) {
      for (Path path : tree.toList()) {
        Path copied = target.resolve(source.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(path, copied, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.sorted().toList();
    }
  }
}
