package org.sunbridge.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another process that uses the database of a folder until told to go, or killed. */
final class Visitor implements AutoCloseable {

  private final Process process;
  private final BufferedReader says;

  private Visitor(Process process) {
    this.process = process;
    this.says =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** On its way in. */
  static Visitor to(Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Visitor.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new Visitor(process);
  }

  /** Waits until it is in; the address it found. */
  String url() throws IOException {
    String url = says.readLine();
    if (url == null) {
      throw new IOException("the visitor went away");
    }
    return url;
  }

  void leave() throws Exception {
    process.getOutputStream().close();
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IllegalStateException("the visitor did not leave in order");
    }
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  public static void main(String[] arguments) throws IOException {
    Settings settings = TestServer.settings(Path.of(arguments[0]));
    try (Database database = Database.open(settings, line -> {})) {
      System.out.println(database.url());
      System.in.read();
    }
  }
}
