package org.sunbridge.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the shipped definitions that a test may edit, as a district does. */
public record DefinitionsCopy(Path folder) {

  public static DefinitionsCopy in(Path folder) throws IOException {
    for (String home : new String[] {"jobs", "mappings", "schedules"}) {
      copy(TestEngine.SHIPPED.resolve(home), folder.resolve(home));
    }
    return new DefinitionsCopy(folder);
  }

  /** Replaces a text that must be there. */
  public DefinitionsCopy edit(String file, String text, String by) throws IOException {
    Path path = folder.resolve(file);
    String before = Files.readString(path);
    if (!before.contains(text)) {
      throw new AssertionError(file + " lacks: " + text);
    }
    Files.writeString(path, before.replace(text, by));
    return this;
  }

  /** Adds the definitions of another folder, which replace those of the same name. */
  public DefinitionsCopy add(Path other) throws IOException {
    copy(other, folder);
    return this;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Path copied = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(path, copied, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
