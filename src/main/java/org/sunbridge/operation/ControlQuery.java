package org.sunbridge.operation;

import java.util.List;
import java.util.Optional;

/** Tells what people switched off, and what runs said. Thread-safe. */
public final class ControlQuery {

  private final ControlListMapper mapper;

  public ControlQuery(ControlListMapper mapper) {
    this.mapper = mapper;
  }

  /** Whether nothing may leave the house, and who said so. */
  public Optional<Switched> pushHold() {
    return mapper.pushHold();
  }

  /** The feeds that are passed over, by name. */
  public List<Switched> paused() {
    return mapper.paused();
  }

  /** Who asked a run to stop that has not done so yet. */
  public Optional<Switched> stop(long run) {
    return mapper.stop(run);
  }

  /** In the order in which it was said, those after an id; 0 begins. */
  public List<LogLine> log(LogFilter filter, long after, int limit) {
    return mapper.log(filter, after, limit);
  }

  /** The steps that said something. */
  public List<String> steps(long run) {
    return mapper.steps(run);
  }

  /** The process that a planned night runs in, or ran in last. */
  public Optional<String> node(long run) {
    return Optional.ofNullable(mapper.node(run));
  }
}
