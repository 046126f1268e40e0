package org.sunbridge.publish;

import java.util.List;
import org.apache.ibatis.annotations.Flush;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.executor.BatchResult;

/** Revisions of which there may be many: see {@link org.sunbridge.registry.BulkMapper}. */
public interface OutboxBulkMapper {

  /**
   * Fails, when it is sent, on the unique key where another transaction wrote the same revision.
   */
  @Insert(
      """
      INSERT INTO outbox (target, item, result, revision, op, id, payload, state, next_attempt_at,
        created_at)
      VALUES (#{name.target}, #{name.item}, #{name.result}, #{revision}, #{operation}, #{id},
        #{payload}, 'WAITING', #{createdAt}, #{createdAt})
      """)
  void insert(OutboxRow row);

  /** Sends what waits here. */
  @Flush
  List<BatchResult> flush();
}
