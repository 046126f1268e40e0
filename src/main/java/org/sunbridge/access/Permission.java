package org.sunbridge.access;

/** What somebody may do; pages and commands ask for these, never for a role's name. */
public enum Permission {
  /** See findings, masked. */
  SEE_FINDINGS,
  /** See one person's values unmasked, or export them, for a reason that is recorded. */
  REVEAL,
  /** Hand in files, of the own area. */
  HAND_IN,
  /** See which mapping a file suggests. */
  PROPOSE_MAPPING,
  /** Approve or turn back a finding. */
  DECIDE,
  /** Say what one saw when asked to verify, in the own area. */
  VERIFY,
  /** Release or discard a run that a brake holds. */
  RELEASE,
  /** Go on with a run that failed. */
  RESTART,
  /** Ask for runs, let days be run again, and edit schedules. */
  PLAN_RUNS,
  /** Stop and give up runs, pause feeds, hold all pushes, answer alerts. */
  CONTROL,
  /** Make and end tokens for programs. */
  KEEP_TOKENS,
  /** See the runs and schedules of the whole district. */
  SEE_RUNS,
  /** Try out what other policies would change; nothing is written. */
  TRY_OUT,
  /** Add, change and end accounts. */
  KEEP_ACCOUNTS,
  /** See who did what. */
  SEE_AUDIT;

  /** What cannot be held to some streets. */
  boolean concernsEveryStreet() {
    return switch (this) {
      case RELEASE, RESTART, PLAN_RUNS, CONTROL, SEE_RUNS, TRY_OUT -> true;
      case SEE_FINDINGS, REVEAL, HAND_IN, PROPOSE_MAPPING, DECIDE, VERIFY, SEE_AUDIT -> false;
      // They have no area.
      case KEEP_TOKENS, KEEP_ACCOUNTS -> false;
    };
  }
}
