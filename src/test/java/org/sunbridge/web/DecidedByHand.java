package org.sunbridge.web;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sunbridge.domain.Refused;
import org.sunbridge.domain.Yuan;

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
  public void pause(
      long finding, LocalDate through, boolean leaveInPay, String account, String reason) {
    jdbc.update("UPDATE finding SET paused_until = ? WHERE id = ?", through, finding);
    noted(finding, account, reason, leaveInPay ? "KEEP_PAYING" : "PAUSE");
  }

  @Override
  public void notSame(long finding, String account, String reason) {
    decided(finding, account, reason, "CLOSED");
  }

  @Override
  public void undo(long finding, String account, String reason) {
    jdbc.update("UPDATE finding SET paused_until = NULL WHERE id = ?", finding);
    noted(finding, account, reason, "UNDO");
  }

  @Override
  public void verify(long finding, String answer, LocalDate seenOn, String account, String note) {
    jdbc.update("UPDATE finding SET verified = ? WHERE id = ?", answer, finding);
    jdbc.update(
        "INSERT INTO verification (finding_id, answer, seen_on, note, account, happened_at)"
            + " VALUES (?, ?, ?, ?, ?, '2026-10-31 21:00:00')",
        finding,
        answer,
        seenOn,
        note,
        account);
  }

  @Override
  public void recover(
      long finding,
      String what,
      @Nullable Yuan amount,
      LocalDate on,
      String account,
      String reason) {
    jdbc.update(
        "INSERT INTO recovery (finding_id, kind, amount_fen, happened_on, account, reason,"
            + " recorded_at, counts) VALUES (?, ?, ?, ?, ?, ?, '2026-10-31 21:00:00', TRUE)",
        finding,
        what,
        amount == null ? 0 : amount.fen(),
        on,
        account,
        reason);
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
  public void release(long run, String shown, String account, String reason) {
    release(run, account, reason);
  }

  @Override
  public void look(long run, boolean rowsOnly, String account) {
    throw new UnsupportedOperationException("nothing is tried here");
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

  private void noted(long finding, String account, String reason, String deed) {
    jdbc.update(
        "INSERT INTO finding_event (finding_id, state_before, state_after, account, reason, deed,"
            + " happened_at) SELECT id, state, state, ?, ?, ?, '2026-10-31 21:00:00' FROM finding"
            + " WHERE id = ?",
        account,
        reason,
        deed,
        finding);
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
