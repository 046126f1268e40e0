package org.sunbridge.review;

/** A row of table {@code dry_run_finding}: what would become of a finding. */
public final class DryRunFinding {

  /** What would happen to it. */
  public enum Effect {
    OPENS,
    CLOSES,
    CHANGES
  }

  public Effect effect = Effect.OPENS;

  /** As it would be; its id is the finding's own where it exists already. */
  public FindingRow row = new FindingRow();

  /** An EXIT: what its benefit pays a month; OVERPAID and UNPAID: the difference. */
  public long fen;
}
