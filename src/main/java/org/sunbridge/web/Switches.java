package org.sunbridge.web;

import java.time.Instant;
import org.sunbridge.domain.Refused;

/**
 * What can be asked of the machinery from a page or by a program. Every method is done by somebody
 * and for a reason, is on the audit, and throws {@link Refused} with a sentence for that person.
 */
public interface Switches {

  /** The run, in whatever process, ends at its next safe border. */
  void stop(long run, String account, String reason);

  /** Nobody will restart a run that failed; waits for nothing else to run. */
  void abandon(long run, String account, String reason);

  /**
   * Does once more what a run did; lasts as long as the run.
   *
   * @return the new run
   */
  long rerun(long run, String account, String reason);

  /** Nights and arrivals pass the feed over. */
  void pauseFeed(String job, String account, String reason);

  void resumeFeed(String job, String account, String reason);

  /** Nothing leaves the house. */
  void holdPushes(String account, String reason);

  void resumePushes(String account, String reason);

  /** Somebody sees to an alert. */
  void acknowledge(long alert, String account, String reason);

  /**
   * Nobody is told until a moment.
   *
   * @param rule empty for every rule
   * @param subject a job, schedule or target; empty for all
   */
  void silence(String rule, String subject, Instant until, String account, String reason);

  void liftSilence(long silence, String account, String reason);
}
