package org.sunbridge.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Refused;
import org.sunbridge.domain.Yuan;

/**
 * What can be done from a page. Every method is done by somebody and for a reason, and throws
 * {@link Refused} with a sentence for that person when it cannot be done as things stand: the wrong
 * state, or the second pair of eyes being the first. Those about runs last as long as the runs.
 */
public interface Actions {

  void approve(long finding, String account, String reason);

  void reject(long finding, String account, String reason);

  /**
   * Nothing is done about it through a day.
   *
   * @param leaveInPay whether that goes for everything found against its benefit
   */
  void pause(long finding, LocalDate through, boolean leaveInPay, String account, String reason);

  /** The row is not about this person, now and whenever it comes again. */
  void notSame(long finding, String account, String reason);

  /** Compensates what was decided last. */
  void undo(long finding, String account, String reason);

  /**
   * What the street saw.
   *
   * @param answer CONFIRMED, REFUTED or UNCLEAR
   */
  void verify(long finding, String answer, LocalDate seenOn, String account, String note);

  /**
   * What became of an overpaid month.
   *
   * @param what RECOVERED, WAIVED, UNCOLLECTABLE, PAID_BACK or UNDO
   * @param amount null for all of it
   */
  void recover(
      long finding,
      String what,
      @Nullable Yuan amount,
      LocalDate on,
      String account,
      String reason);

  /** Lets a run that a brake holds go on. */
  void release(long run, String account, String reason);

  /**
   * The same for what somebody saw.
   *
   * @param shown the outcome that was shown; refused when something else would happen by now
   */
  void release(long run, String shown, String account, String reason);

  /**
   * Tries anew what a release would do.
   *
   * @param rowsOnly whether what the file says is to count, and not whom it lacks
   */
  void look(long run, boolean rowsOnly, String account);

  /** Throws away what a brake holds; nothing of it is applied. */
  void discard(long run, String account, String reason);

  /** Works on what was handed in for a job, and on what follows from it. */
  void workOff(String job);

  /** Goes on with a run that failed, and with the night it belongs to. */
  void restart(long run, String account, String reason);
}
