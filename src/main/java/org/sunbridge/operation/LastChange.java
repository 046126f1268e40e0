package org.sunbridge.operation;

/** Says whether anything may have changed, at the cost of some index reads. Thread-safe. */
public final class LastChange {

  private final CensusMapper mapper;

  LastChange(CensusMapper mapper) {
    this.mapper = mapper;
  }

  /** Another text whenever a run has begun or ended, somebody has decided, or all is concluded. */
  String mark() {
    return mapper.state();
  }
}
