package org.sunbridge.operation;

import java.time.Duration;

/** Who can tell how far this machine's clock is from the one all processes share. */
@FunctionalInterface
public interface OwnClock {

  /** Negative where it is behind. */
  Duration ahead();
}
