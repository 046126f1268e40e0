package org.sunbridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunbridge.database.Database;

/**
 * {@code serve} as an operator starts it, on a free port.
 *
 * @param address without a slash at its end
 */
record ServedPages(Process process, String address) implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:\\d+");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /**
   * @throws IllegalStateException when it ends or is not ready in time; what it said is told
   */
  static ServedPages of(Path data, Database database) throws IOException {
    Path said = data.resolve("serve.log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            "org.sunbridge.cli.Sunbridge",
            "serve");
    builder.environment().put("SUNBRIDGE_HOME", Path.of("").toAbsolutePath().toString());
    builder.environment().put("SUNBRIDGE_DATA", data.toAbsolutePath().toString());
    builder.environment().put("SUNBRIDGE_PORTAL_URL", "none");
    builder.environment().put("SUNBRIDGE_PORT", "0");
    builder.environment().put("SUNBRIDGE_DB_URL", database.url());
    builder.environment().put("SUNBRIDGE_DB_USER", database.user());
    builder.environment().put("SUNBRIDGE_DB_PASSWORD", database.password());
    Process process =
        builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    Instant end = Instant.now().plus(PATIENCE);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      Matcher address = ADDRESS.matcher(Files.readString(said));
      if (address.find()) {
        return new ServedPages(process, address.group());
      }
      process.onExit().completeOnTimeout(process, 200, java.util.concurrent.TimeUnit.MILLISECONDS).join();
    }
    process.destroyForcibly();
    throw new IllegalStateException("serve: " + List.of(Files.readString(said)));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
