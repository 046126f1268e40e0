package org.sunbridge.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One question of speed: several ways to do the same work. */
interface Contest {

  /** In kebab-case: its result is {@code target/bench/NAME-ROWS.json}. */
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

  /**
   * What else is worth knowing after the rounds, by name with its unit; empty where nothing is.
   */
  default Map<String, Double> figures() throws Exception {
    return Map.of();
  }

  /** Ends what it started. */
  default void end() {}
}
