package org.sunbridge.bench;

import java.util.function.LongSupplier;

/**
 * One way to do a contest's work.
 *
 * @param name as the table shows it
 * @param written how many bytes a database has written to its log so far; always 0 where there is
 *     none
 */
record Contender(String name, Work work, LongSupplier written) {

  /** One that has no database. */
  Contender(String name, Work work) {
    this(name, work, () -> 0);
  }

  /** Does the work once. */
  interface Work {

    /** Makes everything ready; its time does not count. */
    default void prepare() throws Exception {}

    /** A count that all contenders must agree on: who leaves work out wins nothing. */
    long run() throws Exception;
  }
}
