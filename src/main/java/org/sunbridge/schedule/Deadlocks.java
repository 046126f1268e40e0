package org.sunbridge.schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/** Processes that plan and claim at the same moment now and then lose a deadlock: done again. */
final class Deadlocks {

  private static final Logger LOG = LoggerFactory.getLogger(Deadlocks.class);
  private static final int MOST = 5;

  private Deadlocks() {}

  /**
   * @param work may be done several times
   */
  static void outlasted(Runnable work) {
    for (int left = MOST; ; left--) {
      try {
        work.run();
        return;
      } catch (ConcurrencyFailureException e) {
        if (left == 0) {
          throw e;
        }
        LOG.debug("lost a deadlock over planned slots", e);
      }
    }
  }
}
