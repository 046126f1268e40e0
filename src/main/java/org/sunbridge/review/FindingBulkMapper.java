package org.sunbridge.review;

import java.util.List;
import org.apache.ibatis.annotations.Flush;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.executor.BatchResult;

/** New findings, of which there may be many: see {@link org.sunbridge.registry.BulkMapper}. */
public interface FindingBulkMapper {

  @Insert(
      """
      INSERT INTO finding (person_key, identity, type, reason, certificate_no, citizen_id, name,
        division, field, before_value, after_value, benefit, effective_month, state, job, rule,
        evidence, revision, opened_run, last_run, opened_at, changed_at, paused_until)
      VALUES (#{personKey}, #{identity}, #{type}, #{reason}, #{certificateNo}, #{citizenId},
        #{name}, #{division}, #{field}, #{beforeValue}, #{afterValue}, #{benefit},
        #{effectiveMonth}, #{state}, #{job}, #{rule}, #{evidence}, #{revision}, #{openedRun},
        #{lastRun}, #{openedAt}, #{changedAt}, #{pausedUntil})
      """)
  void insert(FindingRow row);

  /** Sends what waits here. */
  @Flush
  List<BatchResult> flush();
}
