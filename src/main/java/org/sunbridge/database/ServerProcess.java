package org.sunbridge.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A running server of a data folder, whoever started it. It is known by what it runs with, not by a
 * process number in a file, which could be old and by now somebody else's.
 */
final class ServerProcess {

  private static final long A_MOMENT_MILLIS = 100;

  private final ProcessHandle process;
  private final String mark;
  private final boolean isOwn;

  private ServerProcess(ProcessHandle process, String mark, boolean isOwn) {
    this.process = process;
    this.mark = mark;
    this.isOwn = isOwn;
  }

  static Optional<ServerProcess> of(DataFolder folder) {
    String mark = "--defaults-file=" + folder.options();
    return ProcessHandle.allProcesses()
        .filter(process -> runsWith(process, mark))
        .findFirst()
        .map(process -> new ServerProcess(process, mark, false));
  }

  /** Starts one that outlives this process and hears nothing of its terminal. */
  static ServerProcess start(DataFolder folder, Programs programs) throws IOException {
    String mark = "--defaults-file=" + folder.options();
    List<String> command = new ArrayList<>(detached());
    command.add(programs.server().toString());
    command.add(mark);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.tables().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
            .start();
    return new ServerProcess(process.toHandle(), mark, true);
  }

  /** A session of its own: neither ctrl-C nor the terminal's end reaches it. */
  private static List<String> detached() {
    return List.of("/usr/bin/setsid", "/bin/setsid").stream()
        .filter(program -> Files.isExecutable(Path.of(program)))
        .findFirst()
        .map(List::of)
        .orElse(List.of("nohup"));
  }

  long pid() {
    return process.pid();
  }

  /**
   * False also for one that has ended but that nobody has buried yet. Its own child a Java process
   * buries at once, and a busy machine may take long to make the child its program.
   */
  boolean running() {
    return process.isAlive() && (isOwn || hasArguments() || hasArgumentsSoon());
  }

  /**
   * A process has none for an instant while it becomes its program; a dead one has none for good.
   */
  private boolean hasArgumentsSoon() {
    Pause.millis(A_MOMENT_MILLIS);
    return process.isAlive() && hasArguments();
  }

  private boolean hasArguments() {
    return process.info().arguments().isPresent();
  }

  void askToStop() {
    if (runsWith(process, mark)) {
      process.destroy();
    }
  }

  void kill() {
    if (runsWith(process, mark)) {
      process.destroyForcibly();
    }
  }

  private static boolean runsWith(ProcessHandle process, String mark) {
    ProcessHandle.Info info = process.info();
    return info.command().filter(command -> command.contains("mariadbd")).isPresent()
        && info.arguments().filter(all -> Arrays.asList(all).contains(mark)).isPresent();
  }
}
