package org.sunbridge.publish;

import java.time.Duration;

/** Lets time pass between two attempts. */
@FunctionalInterface
public interface Pause {

  /** The running thread sleeps. */
  Pause SLEEPING = duration -> Thread.sleep(duration.toMillis() + 1);

  void during(Duration duration) throws InterruptedException;
}
