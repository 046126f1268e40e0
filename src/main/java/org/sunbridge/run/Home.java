package org.sunbridge.run;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where an installation lives.
 *
 * @param folder holds jobs, mappings and schedules
 * @param data holds everything that is made: database, archive, keys
 */
public record Home(Path folder, Path data) {

  /** What the process environment says; without it the folder one stands in. */
  public static Home current() {
    return of(System.getenv());
  }

  static Home of(Map<String, String> environment) {
    Path folder =
        Path.of(environment.getOrDefault("SUNBRIDGE_HOME", "")).toAbsolutePath().normalize();
    String data = environment.getOrDefault("SUNBRIDGE_DATA", "");
    return new Home(
        folder, data.isBlank() ? folder.resolve("data") : Path.of(data).toAbsolutePath());
  }

  /**
   * A path that a definition names. {@code data/…} means the data folder, wherever it is; other
   * relative paths are below the folder of the definitions.
   */
  public Path resolve(String named) {
    return named.equals("data") || named.startsWith("data/")
        ? data.resolve(named.substring("data".length()).replaceFirst("^/", ""))
        : folder.resolve(named);
  }

  Path archive() {
    return data.resolve("archive");
  }

  Path personKey() {
    return data.resolve("person.key");
  }
}
