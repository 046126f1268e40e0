package org.sunbridge.run;

/** Hears how far a step has come; called after each transaction, on the thread that works. */
@FunctionalInterface
public interface Progress {

  Progress SILENT = (what, step, count) -> {};

  /**
   * @param what the job, or {@code conclude}
   * @param step name of the Batch step
   * @param count rows read, or items written where a step reads none
   */
  void at(String what, String step, long count);
}
