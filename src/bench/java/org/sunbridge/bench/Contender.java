package org.sunbridge.bench;

/**
 * One way to do a contest's work.
 *
 * @param name as the table shows it
 */
record Contender(String name, Work work) {

  /** Does the work once. */
  interface Work {

    /** A count that all contenders must agree on: who leaves work out wins nothing. */
    long run() throws Exception;
  }
}
