package org.sunbridge.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sunbridge.database.Settings;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** The command line in a process of its own, on the database and data folder of an engine. */
final class Child implements AutoCloseable {

  private final Process process;

  private Child(Process process) {
    this.process = process;
  }

  static Child of(TestEngine engine, TestDatabase database, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.sunbridge.cli.Sunbridge");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Settings.External settings = database.settings();
    builder.environment().put("SUNBRIDGE_HOME", engine.home().folder().toString());
    builder.environment().put("SUNBRIDGE_DATA", engine.home().data().toString());
    builder.environment().put(TestEngine.PORTAL, TestEngine.NO_PORTAL);
    builder.environment().put("SUNBRIDGE_DB_URL", settings.url());
    builder.environment().put("SUNBRIDGE_DB_USER", settings.user());
    builder.environment().put("SUNBRIDGE_DB_PASSWORD", settings.password());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return new Child(builder.start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
