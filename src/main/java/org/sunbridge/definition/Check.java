package org.sunbridge.definition;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code sunbridge check} does: says of a folder of definitions whether it can be used. */
public final class Check {

  /** Everything is in order. */
  public static final int IN_ORDER = 0;

  /** There is something to mend. */
  public static final int FAULTY = 2;

  private final PrintStream out;

  /**
   * @param out for the result: one line when all is well, else {@code file:line:column: message
   *     (hint)} a line
   */
  public Check(PrintStream out) {
    this.out = out;
  }

  /**
   * @return the command's exit code, {@link #IN_ORDER} or {@link #FAULTY}
   */
  public int check(Path root) {
    if (!Files.isDirectory(root)) {
      out.println(root + ":1:1: there is no such folder (没有这个文件夹)");
      return FAULTY;
    }
    Loaded loaded = new DefinitionLoader().load(root);
    loaded.violations().forEach(out::println);
    if (!loaded.violations().isEmpty()) {
      return FAULTY;
    }
    out.println(summary(loaded.definitions()));
    return IN_ORDER;
  }

  private static String summary(Definitions d) {
    return "定义无误：作业 %d，映射 %d，代码表 %d，政策 %d，目标 %d，排程 %d（版本 %s）。In order."
        .formatted(
            d.jobs().size(),
            d.mappings().size(),
            d.codes().size(),
            d.policies().size(),
            d.targets().size(),
            d.schedules().size(),
            d.version().substring(0, 12));
  }
}
