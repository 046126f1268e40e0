package org.sunbridge.run;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where an installation lives.
 *
 * @param folder holds jobs, mappings and schedules: the installation's, or SUNBRIDGE_DEFINITIONS
 * @param data holds everything that is made: database, archive, keys
 * @param archive where the originals lie: in the data folder, or SUNBRIDGE_ARCHIVE, which the
 *     processes of a cluster share
 */
public record Home(Path folder, Path data, Path archive) {

  public Home(Path folder, Path data) {
    this(folder, data, data.resolve("archive"));
  }

  /** What the process environment says; without it the folder one stands in. */
  public static Home current() {
    return of(System.getenv());
  }

  static Home of(Map<String, String> environment) {
    Path installation = absolute(environment.getOrDefault("SUNBRIDGE_HOME", ""));
    String definitions = environment.getOrDefault("SUNBRIDGE_DEFINITIONS", "");
    String data = environment.getOrDefault("SUNBRIDGE_DATA", "");
    String archive = environment.getOrDefault("SUNBRIDGE_ARCHIVE", "");
    Path made = data.isBlank() ? installation.resolve("data") : absolute(data);
    return new Home(
        definitions.isBlank() ? installation : absolute(definitions),
        made,
        archive.isBlank() ? made.resolve("archive") : absolute(archive));
  }

  private static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
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

  /** Where it is remembered what the feeds' last files held. */
  Path recall() {
    return data.resolve("recall");
  }

  Path personKey() {
    return data.resolve("person.key");
  }
}
