package org.sunbridge.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sunbridge.run.Home;
import picocli.CommandLine.Model.CommandSpec;

/** The same command again, in a process of its own that outlives this one. */
final class Background {

  private Background() {}

  /**
   * @param without the option that asked for it
   */
  static int again(CommandSpec spec, String without) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Sunbridge.class.getName());
    spec.root().commandLine().getParseResult().originalArgs().stream()
        .filter(argument -> !argument.equals(without))
        .forEach(command::add);
    File log = Home.current().data().resolve("background.log").toFile();
    if (!log.getParentFile().isDirectory() && !log.getParentFile().mkdirs()) {
      throw new IOException("cannot make " + log.getParentFile());
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    System.out.println("已在后台开始（进程 " + process.pid() + "），用 status 查看。Started in the background.");
    return 0;
  }
}
