package org.sunbridge.conclude;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;

/** The shipped definitions with one policy written otherwise or added, as a district would. */
final class OtherPolicies {

  private OtherPolicies() {}

  static Definitions with(Path folder, String policy, String yaml) {
    try {
      for (String top : List.of("jobs", "mappings", "schedules")) {
        copy(Path.of(top), folder.resolve(top));
      }
      Files.writeString(folder.resolve("jobs/policies/" + policy + ".yaml"), yaml);
      return new DefinitionLoader().load(folder).definitions();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
