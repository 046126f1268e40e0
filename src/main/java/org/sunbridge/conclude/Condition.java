package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.Optional;

/** Something that must hold for a benefit, looked at month by month. */
interface Condition {

  /** Whether it held on the month's first day. */
  Truth first(YearMonth month);

  /** Whether it held on any day of the month. */
  Truth any(YearMonth month);

  /** Whether its end is certain: nothing waits that may say tomorrow that it holds after all. */
  boolean isCertain();

  /** Whether it no longer holds at the end of all that is known. */
  boolean hasEnded();

  /** Why and when it ended; empty while it holds, and where it never held. */
  Optional<Cause> end();

  /** Why it held on no day of a month; empty where it never held before. */
  Optional<Cause> endBefore(YearMonth month);
}
