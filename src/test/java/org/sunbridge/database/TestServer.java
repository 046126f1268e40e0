package org.sunbridge.database;

import java.nio.file.Path;

/** The embedded server of a test run, on which its user may make as many databases as it likes. */
public final class TestServer {

  /** Unpacked once a build, for all data folders of all tests. */
  public static final Path PROGRAMS = Path.of("target", "mariadb").toAbsolutePath();

  private TestServer() {}

  public static Database open(Path data) {
    String everything = "GRANT ALL PRIVILEGES ON *.* TO '" + ServerOptions.USER + "'@'127.0.0.1';";
    return Database.open(settings(data), everything, System.err::println);
  }

  static Settings.Embedded settings(Path data) {
    return new Settings.Embedded(data, PROGRAMS);
  }
}
