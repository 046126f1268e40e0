package org.sunbridge.review;

import java.util.List;
import org.apache.ibatis.annotations.Flush;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.executor.BatchResult;

/** Findings of which there may be many: see {@link org.sunbridge.registry.BulkMapper}. */
public interface FindingBulkMapper {

  /** A new finding, of number 0, or what changed of a known one. */
  @Insert(
      """
      INSERT INTO finding (id, person_key, identity, type, reason, certificate_no, citizen_id, name,
        division, field, before_value, after_value, benefit, effective_month, state, job, rule,
        evidence, revision, opened_run, last_run, opened_at, changed_at, closed_reason,
        last_decision, verified, paused_until, undoing, undo_asked_by)
      VALUES (NULLIF(#{id}, 0), #{personKey}, #{identity}, #{type}, #{reason}, #{certificateNo}, #{citizenId},
        #{name}, #{division}, #{field}, #{beforeValue}, #{afterValue}, #{benefit},
        #{effectiveMonth}, #{state}, #{job}, #{rule}, #{evidence}, #{revision}, #{openedRun},
        #{lastRun}, #{openedAt}, #{changedAt}, #{closedReason}, #{lastDecision}, #{verified},
        #{pausedUntil}, #{undoing}, #{undoAskedBy})
      ON DUPLICATE KEY UPDATE reason = VALUES(reason), before_value = VALUES(before_value),
        after_value = VALUES(after_value), effective_month = VALUES(effective_month),
        state = VALUES(state), job = VALUES(job), rule = VALUES(rule),
        evidence = VALUES(evidence), revision = VALUES(revision), last_run = VALUES(last_run),
        changed_at = VALUES(changed_at), closed_reason = VALUES(closed_reason),
        last_decision = VALUES(last_decision), verified = VALUES(verified),
        paused_until = VALUES(paused_until), undoing = VALUES(undoing),
        undo_asked_by = VALUES(undo_asked_by)
      """)
  void put(FindingRow row);

  /** Sends what waits here. */
  @Flush
  List<BatchResult> flush();
}
