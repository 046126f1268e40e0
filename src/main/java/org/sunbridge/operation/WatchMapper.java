package org.sunbridge.operation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads what may be worth telling somebody who is not looking. */
@Mapper
interface WatchMapper {

  /** The columns of a {@link RunFact}, in the order of its components. */
  String FACT =
      "SELECT r.id, r.kind, r.job, COALESCE(d.scope, '') AS scope, r.status, r.rows_read,"
          + " r.rows_rejected, r.released_by IS NOT NULL AS released, r.started_at, r.ended_at"
          + " FROM run r LEFT JOIN delivery d ON d.id = r.delivery_id ";

  /** A night whose part failed is told by that part. Index: run_status. */
  @Select(
      FACT
          + """
          WHERE r.status = 'FAILED' AND r.ended_at >= #{since}
            AND NOT (r.kind = 'NIGHT' AND EXISTS
              (SELECT 1 FROM run p WHERE p.night_id = r.id AND p.status = 'FAILED'))
          ORDER BY r.id DESC LIMIT 200
          """)
  List<RunFact> failed(LocalDateTime since);

  /** Index: run_status. */
  @Select(FACT + "WHERE r.status = 'HELD' AND r.kind <> 'NIGHT' ORDER BY r.id DESC LIMIT 200")
  List<RunFact> held();

  @Select(FACT + "WHERE r.status = 'RUNNING' ORDER BY r.id")
  List<RunFact> running();

  /** Index: run_ended. */
  @Select(
      FACT
          + """
          WHERE r.ended_at >= #{since} AND r.status IN ('DONE', 'REJECTS')
          ORDER BY r.ended_at DESC LIMIT 1000
          """)
  List<RunFact> ended(LocalDateTime since);

  /** Of the feed's newest files of the same scope before a run's. Index: delivery_identity. */
  @Select(
      """
      SELECT r.rows_read FROM delivery d JOIN run r ON r.delivery_id = d.id
      WHERE d.job = #{run.job} AND d.scope = #{run.scope} AND r.id < #{run.id}
        AND r.status IN ('DONE', 'REJECTS')
      ORDER BY d.as_of DESC, d.id DESC LIMIT #{limit}
      """)
  List<Long> rows(@Param("run") RunFact run, @Param("limit") int limit);

  /** Index: outbox_due. */
  @Select(
      """
      SELECT COUNT(*) AS results, MIN(failing_since) AS since FROM outbox
      WHERE target = #{target} AND item = #{item} AND state = 'WAITING'
        AND failing_since <= #{before}
      """)
  Stuck stuck(
      @Param("target") String target,
      @Param("item") String item,
      @Param("before") LocalDateTime before);

  /**
   * Slots that should have ended by their deadline or, where there is none, have begun; and those
   * that ended without a run. Backfilled ones are of the past. Index: planned_slot_once.
   *
   * @param begun a slot without a deadline that was due before this should run
   */
  @Select(
      """
      SELECT s.schedule, s.planned_at, s.business_date
      FROM schedule_plan p
      JOIN planned_slot s ON s.schedule = p.schedule AND s.planned_at BETWEEN #{since} AND #{now}
      WHERE s.origin <> 'BACKFILL'
        AND (s.status IN ('WAITING', 'CLAIMED') AND s.deadline_at < #{now}
          OR s.status = 'WAITING' AND s.deadline_at IS NULL
             AND COALESCE(s.due_at, s.planned_at) < #{begun}
             AND COALESCE(s.reason, '') <> 'WAITS_FOR_FEEDS'
          OR s.run_id IS NULL
             AND (s.status = 'FAILED' OR s.status = 'SKIPPED' AND s.reason = 'MISFIRE_SKIP'))
      """)
  List<OpenSlot> late(
      @Param("since") LocalDateTime since,
      @Param("now") LocalDateTime now,
      @Param("begun") LocalDateTime begun);

  /** Index: delivery_job. */
  @Select("SELECT received_at FROM delivery WHERE job = #{job} ORDER BY id DESC LIMIT 1")
  Optional<LocalDateTime> lastReceived(String job);

  /** What waits of one item. */
  record Stuck(long results, @org.jspecify.annotations.Nullable LocalDateTime since) {}
}
