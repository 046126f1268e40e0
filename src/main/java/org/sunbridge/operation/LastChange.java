package org.sunbridge.operation;

/** Says whether anything may have changed, at the cost of some index reads. Thread-safe. */
@FunctionalInterface
public interface LastChange {

  /** Another text whenever a run has begun or ended, somebody has decided, or all is concluded. */
  String mark();
}
