package org.sunbridge.web;

import org.sunbridge.access.Account;
import org.sunbridge.access.Permission;
import org.sunbridge.operation.Run;

/**
 * What somebody can do about a run beside releasing, discarding and restarting it. The last word is
 * with {@link Switches}.
 *
 * @param stop let it end at its next safe border
 * @param abandon say that nobody will restart it
 * @param rerun do it once more, as a run of its own
 */
public record RunDeeds(boolean stop, boolean abandon, boolean rerun) {

  /**
   * @param isBusy whether something was begun from a page and goes on
   */
  static RunDeeds of(Run run, Account me, boolean isBusy) {
    boolean isUnderWay = run.endedAt() == null;
    return new RunDeeds(
        isUnderWay && me.may(Permission.CONTROL),
        run.isFailed() && !run.isOfDelivery() && !isBusy && me.may(Permission.CONTROL),
        !isUnderWay
            && !isBusy
            && !run.isHeld()
            && !(run.isFailed() && run.isOfDelivery())
            && me.may(Permission.RESTART));
  }
}
