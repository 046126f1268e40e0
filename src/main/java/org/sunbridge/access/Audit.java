package org.sunbridge.access;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The record of who did what, when and why; it can only be added to. Thread-safe. */
public final class Audit {

  /** What is recorded; the name is stored. */
  public enum Action {
    SIGN_IN,
    SIGN_IN_REFUSED,
    SIGN_OUT,
    APPROVE,
    REJECT,
    /** Nothing is done about a finding for a while. */
    PAUSE,
    /** A benefit is left in pay while somebody looks. */
    KEEP_PAYING,
    /** A row is not about the person it seems to be about. */
    NOT_SAME,
    /** A decision was compensated, or somebody asked for it. */
    UNDO,
    /** The street said what it saw. */
    VERIFY,
    /** What became of money paid too much. */
    RECOVER,
    RELEASE,
    DISCARD,
    RESTART,
    /** A run of a schedule was asked for. */
    ASK_RUN,
    /** Days that had passed are run again, or at last. */
    BACKFILL,
    /** A schedule's file was written from a page. */
    EDIT_SCHEDULE,
    STOP,
    ABANDON,
    RERUN,
    PAUSE_FEED,
    RESUME_FEED,
    /** Nothing leaves the house any more. */
    HOLD_PUSHES,
    RESUME_PUSHES,
    ACKNOWLEDGE_ALERT,
    SILENCE_ALERTS,
    LIFT_SILENCE,
    ADD_TOKEN,
    END_TOKEN,
    /** One person's values were shown unmasked. */
    REVEAL,
    EXPORT_FINDINGS,
    /** An appeal sheet, which is unmasked, was made. */
    APPEAL_SHEET,
    EXPORT_REJECTS,
    EXPORT_OVERPAYMENTS,
    /** Somebody took the audit along, masked. */
    EXPORT_AUDIT,
    /** A file was handed in on a page or by the interface. */
    HAND_IN,
    ADD_ACCOUNT,
    /** Another name shown, another role, other streets. */
    CHANGE_ACCOUNT,
    END_ACCOUNT,
    REOPEN_ACCOUNT,
    /** Somebody else set a password. */
    RESET_PASSWORD,
    /** The owner chose a password. */
    CHOOSE_PASSWORD
  }

  private static final int LONGEST_SUBJECT = 255;
  private static final int LONGEST_REASON = 1000;

  private final AuditMapper mapper;
  private final Clock clock;

  public Audit(AuditMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Writes in the caller's transaction, if there is one; also {@linkplain TokenInUse by which
   * token} it was done.
   *
   * @param account who; what was typed at a failed sign-in is not a known account
   * @param subject what, by our own number, never by a person's id or name: {@code finding 17}
   * @param reason as the person gave it; may be empty
   */
  public void record(String account, Action action, String subject, String reason) {
    mapper.insert(
        LocalDateTime.now(clock.withZone(ZoneOffset.UTC)),
        cut(account, 64),
        action.name(),
        cut(subject, LONGEST_SUBJECT),
        cut(reason, LONGEST_REASON),
        TokenInUse.name().orElse(null));
  }

  private static String cut(String text, int codePoints) {
    return text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }
}
