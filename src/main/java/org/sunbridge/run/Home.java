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

  Path archive() {
    return data.resolve("archive");
  }

  Path personKey() {
    return data.resolve("person.key");
  }
}
