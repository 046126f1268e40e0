package org.sunbridge.conclude;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Twelve months of many lives: at each month's end, exactly what the rules say. More lives with
 * {@code -Dlives=20000}.
 */
class LivesTest {

  private static final int LIVES = Integer.getInteger("lives", 300);

  @Test
  void everyMonthOfEveryLifeIsConcludedAsTheRulesSay() {
    LongStream.range(0, LIVES).parallel().forEach(LivesTest::isConcludedRight);
  }

  private static void isConcludedRight(long seed) {
    Life life = new Life(seed);
    for (int month = 1 + (int) (seed % 3); month <= 12; month += 3) {
      YearMonth last = YearMonth.of(2026, month);
      assertThat(life.toldBy(last).on(last.atEndOfMonth().toString(), "EXIT", "OVERPAID", "UNPAID"))
          .as("life %d told by the end of %s", seed, last)
          .isEqualTo(new LifeByTheRules(life, last).findings());
    }
  }
}
