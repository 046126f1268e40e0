package org.sunbridge.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code planned_slot}: what is due, who runs it, and how it ended. Times are UTC. */
@Mapper
public interface SlotMapper {

  /** The columns of a {@link PlannedSlot}, in the order of its components. */
  String SLOT =
      "id, schedule, planned_at, business_date, calendar_known, status, reason, claimed_at,"
          + " ended_at, run_id, error, COALESCE(due_at, planned_at) AS due_at, deadline_at, origin, note, tries, round_no, lanes,"
          + " asked_by";

  /** One clock for all processes on the database. */
  @Select("SELECT UTC_TIMESTAMP(3)")
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  LocalDateTime now();

  /** Slots whose time has come, oldest first; by planned_slot_status. */
  @Select(
      "SELECT "
          + SLOT
          + """
             FROM planned_slot
            WHERE schedule = #{schedule} AND status = 'WAITING'
              AND COALESCE(due_at, planned_at) <= #{now}
            ORDER BY planned_at
            """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  List<PlannedSlot> due(@Param("schedule") String schedule, @Param("now") LocalDateTime now);

  /** Slots that are run just now; by planned_slot_status. */
  @Select(
      "SELECT "
          + SLOT
          + """
             FROM planned_slot
            WHERE schedule = #{schedule} AND status = 'CLAIMED'
            ORDER BY planned_at
            """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  List<PlannedSlot> running(String schedule);

  @Update(
      """
      UPDATE planned_slot
      SET status = 'CLAIMED', owner = #{owner}, claimed_at = #{now}, lease_ends = #{leaseEnds},
        tries = tries + 1, ended_at = NULL, error = NULL,
        reason = CASE WHEN reason = 'WITHOUT_FEED' THEN reason END
      WHERE id = #{id} AND status = 'WAITING'
      """)
  int claim(
      @Param("id") long id,
      @Param("owner") String owner,
      @Param("now") LocalDateTime now,
      @Param("leaseEnds") LocalDateTime leaseEnds);

  /** A slot that will not run. */
  @Update(
      """
      UPDATE planned_slot
      SET status = #{status}, reason = #{reason}, ended_at = #{now}
      WHERE id = #{id} AND status = 'WAITING'
      """)
  int passOver(
      @Param("id") long id,
      @Param("status") SlotStatus status,
      @Param("reason") SlotReason reason,
      @Param("now") LocalDateTime now);

  /** What a slot waits for, or no longer. */
  @Update(
      """
      UPDATE planned_slot SET reason = #{reason}, note = #{note}
      WHERE id = #{id} AND status = 'WAITING'
      """)
  int setReason(
      @Param("id") long id,
      @Param("reason") @Nullable SlotReason reason,
      @Param("note") @Nullable String note);

  @Update(
      """
      UPDATE planned_slot SET lease_ends = #{leaseEnds}
      WHERE id = #{id} AND owner = #{owner} AND status = 'CLAIMED'
      """)
  int renewLease(
      @Param("id") long id,
      @Param("owner") String owner,
      @Param("leaseEnds") LocalDateTime leaseEnds);

  /**
   * The owner's own word. It also counts where others had given the owner up, because it could not
   * reach the database for longer than its lease, as long as nobody has gone on with it.
   */
  @Update(
      """
      UPDATE planned_slot
      SET status = #{ending.status},
        reason = COALESCE(#{ending.reason}, CASE WHEN reason = 'WITHOUT_FEED' THEN reason END),
        run_id = #{ending.run}, error = #{ending.error}, ended_at = #{now}, lease_ends = NULL
      WHERE id = #{id} AND owner = #{owner}
        AND (status = 'CLAIMED'
          OR (status IN ('WAITING', 'FAILED')
            AND reason IN ('INTERRUPTED', 'INTERRUPTED_TOO_OFTEN')))
      """)
  int end(
      @Param("id") long id,
      @Param("owner") String owner,
      @Param("ending") Ending ending,
      @Param("now") LocalDateTime now);

  /** The owner stops before the end: another process may go on at once. */
  @Update(
      """
      UPDATE planned_slot
      SET status = 'WAITING', reason = 'INTERRUPTED', lease_ends = NULL
      WHERE id = #{id} AND owner = #{owner} AND status = 'CLAIMED'
      """)
  int handOver(@Param("id") long id, @Param("owner") String owner);

  /** Slots whose owner is silent may be gone on with; by planned_slot_status. */
  @Update(
      """
      UPDATE planned_slot
      SET status = CASE WHEN tries < #{mostTries} THEN 'WAITING' ELSE 'FAILED' END,
        reason = CASE WHEN tries < #{mostTries} THEN 'INTERRUPTED' ELSE 'INTERRUPTED_TOO_OFTEN' END,
        ended_at = CASE WHEN tries < #{mostTries} THEN NULL ELSE #{now} END, lease_ends = NULL
      WHERE status = 'CLAIMED' AND lease_ends < #{now}
      """)
  int giveUpSilent(@Param("now") LocalDateTime now, @Param("mostTries") int mostTries);

  /** What ended with something left to do, and may have been done since; by planned_slot_status. */
  @Select(
      "SELECT "
          + SLOT
          + """
             FROM planned_slot
            WHERE status IN ('FAILED', 'HELD') AND run_id IS NOT NULL AND ended_at > #{since}
            ORDER BY id DESC
            LIMIT 100
            """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  List<PlannedSlot> unsettled(LocalDateTime since);

  /** A run that was released or restarted has come to another end. */
  @Update(
      """
      UPDATE planned_slot SET status = #{status}, reason = #{reason}, error = NULL
      WHERE id = #{id} AND round_no = #{round} AND status IN ('FAILED', 'HELD')
      """)
  int resettle(
      @Param("id") long id,
      @Param("round") int round,
      @Param("status") SlotStatus status,
      @Param("reason") @Nullable SlotReason reason);

  @Select("SELECT " + SLOT + " FROM planned_slot WHERE id = #{id}")
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  Optional<PlannedSlot> byId(long id);

  /** By planned_slot_once. */
  @Select(
      "SELECT " + SLOT + " FROM planned_slot WHERE schedule = #{schedule} AND planned_at = #{at}")
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  Optional<PlannedSlot> at(@Param("schedule") String schedule, @Param("at") LocalDateTime at);

  /** Newest first, those not due yet included; by planned_slot_once. */
  @Select(
      "SELECT "
          + SLOT
          + """
             FROM planned_slot
            WHERE schedule = #{schedule}
            ORDER BY planned_at DESC
            LIMIT #{count}
            """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  List<PlannedSlot> newest(@Param("schedule") String schedule, @Param("count") int count);

  /** Those of business dates, oldest first, whose time has come; by planned_slot_once. */
  @Select(
      "SELECT "
          + SLOT
          + """
             FROM planned_slot
            WHERE schedule = #{schedule} AND business_date BETWEEN #{from} AND #{to}
              AND planned_at <= #{now}
            ORDER BY planned_at
            """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  List<PlannedSlot> ofDates(
      @Param("schedule") String schedule,
      @Param("from") LocalDate from,
      @Param("to") LocalDate to,
      @Param("now") LocalDateTime now);
}
