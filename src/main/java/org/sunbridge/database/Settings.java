package org.sunbridge.database;

import java.nio.file.Path;
import java.util.Map;

/** Which database to use. */
public sealed interface Settings {

  /** The folder of this installation, when the launcher did not say: where one stands. */
  String HOME = "SUNBRIDGE_HOME";

  /** The data folder; without it {@code data} in the home. */
  String DATA = "SUNBRIDGE_DATA";

  String URL = "SUNBRIDGE_DB_URL";
  String USER = "SUNBRIDGE_DB_USER";
  String PASSWORD = "SUNBRIDGE_DB_PASSWORD";

  /**
   * The MariaDB that Sunbridge starts itself.
   *
   * @param data the data folder, made when missing
   * @param programs where the server's programs are unpacked (340 MB); may serve many data folders
   */
  record Embedded(Path data, Path programs) implements Settings {

    /** The programs beside the data, so that one folder holds all there is. */
    public static Embedded in(Path data) {
      return new Embedded(data, data.resolve("mariadb").resolve("programs"));
    }
  }

  /**
   * A server of the house: MySQL 8.4 or later, MariaDB 10.11 or later.
   *
   * @param url {@code jdbc:mysql://host:port/database?…}
   */
  record External(String url, String user, String password) implements Settings {

    /** Without the password, for logs. */
    @Override
    public String toString() {
      return "External[url=" + JdbcUrl.withoutSecrets(url) + ", user=" + user + "]";
    }
  }

  /** What the process environment says. */
  static Settings current() {
    return of(System.getenv());
  }

  /**
   * What the given environment says.
   *
   * @throws DatabaseUnavailable when a user is named without a server, or the reverse
   */
  static Settings of(Map<String, String> environment) {
    String url = environment.getOrDefault(URL, "").strip();
    if (!url.isEmpty()) {
      String user = environment.getOrDefault(USER, "").strip();
      if (user.isEmpty()) {
        throw new DatabaseUnavailable(Sentences.userMissing());
      }
      return new External(url, user, environment.getOrDefault(PASSWORD, ""));
    }
    if (environment.containsKey(USER) || environment.containsKey(PASSWORD)) {
      throw new DatabaseUnavailable(Sentences.urlMissing());
    }
    String home = environment.getOrDefault(HOME, "");
    String data = environment.getOrDefault(DATA, "");
    Path folder = data.isBlank() ? Path.of(home).resolve("data") : Path.of(data);
    return Embedded.in(folder.toAbsolutePath().normalize());
  }
}
