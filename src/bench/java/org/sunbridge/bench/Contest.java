package org.sunbridge.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** One question of speed: several ways to do the same work. */
interface Contest {

  /** In kebab-case: its result is {@code target/bench/NAME.json}. */
  String name();

  /** What is done, for the table's head. */
  String title();

  /**
   * Makes the data, by seed, and whoever works on them.
   *
   * @param folder of its own, emptied before
   * @param rows size of the work
   * @param times how often each will work, the rounds that only warm up among them
   * @return the one against which the others are measured goes first
   */
  List<Contender> contenders(Path folder, int rows, int times) throws Exception;

  /** Ends what it started, and tells what else is worth knowing. */
  default void end(PrintStream out) {}
}
