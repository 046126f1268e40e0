package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.RecordKind;

/** Being alive: ends once and for good, the day of death still counts. */
record Alive(@Nullable Cause death, Knowledge knowledge) implements Condition {

  @Override
  public Truth first(YearMonth month) {
    return lives(month);
  }

  @Override
  public Truth any(YearMonth month) {
    return lives(month);
  }

  private Truth lives(YearMonth month) {
    if (death != null) {
      return Truth.of(!death.lastDay().isBefore(month.atDay(1)));
    }
    return knowledge.isFresh(RecordKind.DEATH, month) ? Truth.YES : Truth.UNKNOWN;
  }

  /** A death is final. */
  @Override
  public boolean isCertain() {
    return true;
  }

  @Override
  public boolean hasEnded() {
    return death != null;
  }

  @Override
  public Optional<Cause> end() {
    return Optional.ofNullable(death);
  }

  @Override
  public Optional<Cause> endBefore(YearMonth month) {
    return end().filter(cause -> cause.lastDay().isBefore(month.atDay(1)));
  }
}
