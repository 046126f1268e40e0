package org.sunbridge.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.registry.ControlMapper;

/**
 * Whether somebody asked a run to stop. That stands in the database: whoever asks may do so in
 * another process than the one that works.
 */
final class Stops {

  /** No run has it. */
  private static final long NONE = 0;

  private final ControlMapper mapper;

  Stops(ControlMapper mapper) {
    this.mapper = mapper;
  }

  /** Whether a run, or the night it belongs to, is to stop. */
  boolean isAsked(long run, @Nullable Long night) {
    return mapper.stop(run, night == null ? NONE : night).isPresent();
  }

  boolean isAsked(@Nullable Long night) {
    return night != null && isAsked(night, null);
  }

  /** Who stopped it and why, for the book of runs. */
  Optional<String> sentence(long run, @Nullable Long night) {
    return mapper
        .stop(run, night == null ? NONE : night)
        .map(
            asked ->
                "由 %s 停止，已写入的不受影响，可以重新运行（stopped）：%s".formatted(asked.account(), asked.reason()));
  }

  /** The run has ended, or begins anew. */
  void over(long run) {
    mapper.stopIsDone(run);
  }
}
