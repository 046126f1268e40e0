package org.sunbridge.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sunbridge.database.Settings;
import org.sunbridge.run.Home;

/** The command line in a process of its own, on the database and data folder of an engine. */
public final class Child implements AutoCloseable {

  private final Process process;
  private final Path out;
  private final Path err;

  private Child(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  public static Child of(TestEngine engine, TestDatabase database, String... arguments)
      throws IOException {
    return of(List.of(), engine, database, arguments);
  }

  /** One that finds more in its environment. */
  public static Child of(
      Map<String, String> environment,
      TestEngine engine,
      TestDatabase database,
      String... arguments)
      throws IOException {
    Files.createDirectories(engine.home().data());
    ProcessBuilder builder = builder(List.of(), List.of(), engine, database, arguments);
    builder.environment().putAll(environment);
    return started(builder, engine.home().data());
  }

  /** One that cannot write more than a mebibyte into a file, as on a disk that is full. */
  public static Child withoutRoom(TestEngine engine, TestDatabase database, String... arguments)
      throws IOException {
    // In blocks of 512 bytes.
    List<String> limited = List.of("sh", "-c", "ulimit -f 2048; exec \"$@\"", "sh");
    return of(limited, engine, database, arguments);
  }

  /** One process of a cluster: with an own data folder, the engine's archive and a short lease. */
  public static Child node(
      TestEngine engine, TestDatabase database, Path data, int leaseSeconds, String... arguments)
      throws IOException {
    copyKey(engine, data);
    return started(
        builder(
            List.of(), List.of("-Dsunbridge.lease=" + leaseSeconds), engine, database, arguments),
        data);
  }

  /** The same with an own environment, such as another clock than the others have. */
  public static Child node(
      Map<String, String> environment,
      TestEngine engine,
      TestDatabase database,
      Path data,
      int leaseSeconds,
      String... arguments)
      throws IOException {
    copyKey(engine, data);
    ProcessBuilder builder =
        builder(
            List.of(), List.of("-Dsunbridge.lease=" + leaseSeconds), engine, database, arguments);
    builder.environment().putAll(environment);
    return started(builder, data);
  }

  /** On a machine with another clock, and a database that need not be a test's. */
  public static Child under(
      FakeClock clock, Home home, Settings.External database, String... arguments)
      throws IOException {
    Files.createDirectories(home.data());
    ProcessBuilder builder = builder(List.of(), List.of(), home, database, arguments);
    builder.environment().putAll(clock.environment());
    return started(builder, home.data());
  }

  private static Child of(
      List<String> shell, TestEngine engine, TestDatabase database, String... arguments)
      throws IOException {
    Files.createDirectories(engine.home().data());
    return started(builder(shell, List.of(), engine, database, arguments), engine.home().data());
  }

  private static void copyKey(TestEngine engine, Path data) throws IOException {
    Files.createDirectories(data);
    Files.copy(
        engine.home().data().resolve("person.key"),
        data.resolve("person.key"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static ProcessBuilder builder(
      List<String> shell,
      List<String> options,
      TestEngine engine,
      TestDatabase database,
      String... arguments) {
    return builder(shell, options, engine.home(), database.settings(), arguments);
  }

  private static ProcessBuilder builder(
      List<String> shell,
      List<String> options,
      Home home,
      Settings.External settings,
      String... arguments) {
    List<String> command = new ArrayList<>(shell);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of("-Dsun.stdout.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.sunbridge.cli.Sunbridge");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SUNBRIDGE_HOME", home.folder().toString());
    builder.environment().put("SUNBRIDGE_ARCHIVE", home.archive().toString());
    builder.environment().put(TestEngine.PORTAL, TestEngine.NO_PORTAL);
    builder.environment().put("SUNBRIDGE_PORT", "0");
    builder.environment().put("SUNBRIDGE_DB_URL", settings.url());
    builder.environment().put("SUNBRIDGE_DB_USER", settings.user());
    builder.environment().put("SUNBRIDGE_DB_PASSWORD", settings.password());
    return builder;
  }

  private static Child started(ProcessBuilder builder, Path data) throws IOException {
    builder.environment().put("SUNBRIDGE_DATA", data.toString());
    Path out = Files.createTempFile(data, "child", ".out");
    Path err = Files.createTempFile(data, "child", ".err");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Child(builder.start(), out, err);
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** Waits for it, but no longer than that. */
  public boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits until it serves, and says where. */
  public URI serving(Duration patience) {
    await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !isAlive() || out().contains("http://"));
    if (!isAlive()) {
      throw new AssertionError(err());
    }
    return URI.create(out().replaceAll("(?s).*(http://[0-9.:]+).*", "$1"));
  }

  /** What it has printed so far. */
  public String out() {
    return text(out);
  }

  public String err() {
    return text(err);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Ctrl-C does. */
  public void end() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** As kill -9 does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
