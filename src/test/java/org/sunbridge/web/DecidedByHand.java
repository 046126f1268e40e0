package org.sunbridge.web;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sunbridge.domain.Refused;

/** Actions that change the state and nothing else; approving finding 6 is always refused. */
final class DecidedByHand implements Actions {

  static final String REFUSAL = "四眼原则：请由另一人复核。";

  private final JdbcTemplate jdbc;

  DecidedByHand(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  @Override
  public void approve(long finding, String account, String reason) {
    if (finding == 6) {
      throw new Refused(REFUSAL);
    }
    decided(finding, account, reason, "APPROVED");
  }

  @Override
  public void reject(long finding, String account, String reason) {
    decided(finding, account, reason, "REJECTED");
  }

  @Override
  public void release(long run, String account, String reason) {
    jdbc.update(
        "UPDATE run SET status = 'DONE', released_by = ?, release_reason = ? WHERE id = ?",
        account,
        reason,
        run);
  }

  @Override
  public void discard(long run, String account, String reason) {
    jdbc.update("UPDATE run SET status = 'DISCARDED' WHERE id = ?", run);
  }

  @Override
  public void restart(long run, String account, String reason) {
    jdbc.update("UPDATE run SET status = 'DONE', reason = NULL WHERE id = ?", run);
  }

  @Override
  public void workOff(String job) {
    throw new UnsupportedOperationException("nothing is handed in here");
  }

  private void decided(long finding, String account, String reason, String state) {
    jdbc.update(
        "INSERT INTO finding_event (finding_id, state_before, state_after, account, reason,"
            + " happened_at) SELECT id, state, ?, ?, ?, '2026-10-31 21:00:00' FROM finding WHERE id = ?",
        state,
        account,
        reason,
        finding);
    jdbc.update("UPDATE finding SET state = ? WHERE id = ?", state, finding);
  }
}
