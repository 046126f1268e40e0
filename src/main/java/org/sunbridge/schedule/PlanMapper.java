package org.sunbridge.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code schedule_plan}, whose rows are the locks under which slots are planned, and what
 * comes new into {@code planned_slot}. Times are UTC.
 */
@Mapper
public interface PlanMapper {

  @Insert(
      """
      INSERT IGNORE INTO schedule_plan (schedule, rule, planned_until)
      VALUES (#{schedule}, #{rule}, #{until})
      """)
  int addPlan(
      @Param("schedule") String schedule,
      @Param("rule") String rule,
      @Param("until") LocalDateTime until);

  @Select("SELECT rule, planned_until, arrival FROM schedule_plan WHERE schedule = #{schedule}")
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  Optional<Plan> plan(String schedule);

  /** Who holds this lock plans and claims for the schedule; all others wait. */
  @Select(
      """
      SELECT rule, planned_until, arrival FROM schedule_plan
      WHERE schedule = #{schedule} FOR UPDATE
      """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  Optional<Plan> lockPlan(String schedule);

  @Update(
      """
      UPDATE schedule_plan SET rule = #{rule}, planned_until = #{until} WHERE schedule = #{schedule}
      """)
  void setPlan(
      @Param("schedule") String schedule,
      @Param("rule") String rule,
      @Param("until") LocalDateTime until);

  @Update("UPDATE schedule_plan SET arrival = #{arrival} WHERE schedule = #{schedule}")
  void setArrival(@Param("schedule") String schedule, @Param("arrival") @Nullable String arrival);

  @Select("SELECT schedule FROM schedule_plan ORDER BY schedule")
  List<String> plannedSchedules();

  @Delete("DELETE FROM schedule_plan WHERE schedule = #{schedule}")
  void deletePlan(String schedule);

  /** By planned_slot_once: the same slot planned twice is one. */
  @Insert(
      """
      INSERT IGNORE INTO planned_slot (schedule, planned_at, business_date, calendar_known, status,
        reason, due_at, deadline_at, origin, note, lanes, asked_by, asked_why)
      VALUES (#{slot.schedule}, #{slot.at}, #{slot.businessDate}, #{slot.calendarKnown},
        #{slot.status}, #{slot.reason}, #{slot.dueAt}, #{slot.deadlineAt}, #{slot.origin},
        #{slot.note}, #{slot.lanes}, #{slot.askedBy}, #{slot.askedWhy})
      """)
  int addSlot(@Param("slot") NewSlot slot);

  /** What was planned and has not come is planned anew. */
  @Delete(
      """
      DELETE FROM planned_slot
      WHERE schedule = #{schedule} AND planned_at > #{now} AND origin = 'PLAN'
        AND (status = 'WAITING' OR (status = 'SKIPPED' AND reason IN ('HOLIDAY', 'BLACKOUT')))
      """)
  int deleteComing(@Param("schedule") String schedule, @Param("now") LocalDateTime now);

  /** An ended slot is to run again, or at last. */
  @Update(
      """
      UPDATE planned_slot
      SET status = 'WAITING', reason = NULL, note = NULL, due_at = #{dueAt}, origin = #{origin},
        round_no = round_no + 1, tries = 0, lanes = #{lanes}, owner = NULL, claimed_at = NULL,
        ended_at = NULL, run_id = NULL, error = NULL, asked_by = #{by}, asked_why = #{why}
      WHERE id = #{id} AND round_no = #{round} AND status NOT IN ('WAITING', 'CLAIMED')
      """)
  int again(
      @Param("id") long id,
      @Param("round") int round,
      @Param("dueAt") LocalDateTime dueAt,
      @Param("origin") SlotOrigin origin,
      @Param("lanes") int lanes,
      @Param("by") @Nullable String by,
      @Param("why") @Nullable String why);

  /**
   * Ended slots of a schedule that another one, which runs after it, has not followed yet; by
   * planned_slot_once.
   *
   * @param since the other one follows what was planned after this moment
   */
  @Select(
      """
      SELECT b.id, b.planned_at, b.business_date, b.status, b.round_no, a.id AS next_id,
        a.round_no AS next_round
      FROM planned_slot b
      LEFT JOIN planned_slot a ON a.schedule = #{after} AND a.planned_at = b.planned_at
      WHERE b.schedule = #{before}
        AND (b.planned_at > #{since} OR b.origin IN ('BACKFILL', 'REQUEST'))
        AND b.status IN ('DONE', 'HELD', 'FAILED', 'SKIPPED', 'MISSED')
        AND b.planned_at <= #{now}
        AND (a.id IS NULL
          OR (a.status NOT IN ('WAITING', 'CLAIMED') AND b.status IN ('DONE', 'HELD')
            AND (a.cause_round < b.round_no
              OR (a.status = 'SKIPPED' AND a.reason IN ('BEFORE_FAILED', 'BEFORE_DID_NOT_RUN')))))
      ORDER BY b.planned_at
      LIMIT 500
      """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  List<Followed> toFollow(
      @Param("before") String before,
      @Param("after") String after,
      @Param("since") LocalDateTime since,
      @Param("now") LocalDateTime now);

  /** What a slot that runs after another one follows. */
  @Update(
      """
      UPDATE planned_slot SET cause_slot = #{cause}, cause_round = #{round}
      WHERE schedule = #{schedule} AND planned_at = #{at}
      """)
  void setCause(
      @Param("schedule") String schedule,
      @Param("at") LocalDateTime at,
      @Param("cause") long cause,
      @Param("round") int round);

  /** The oldest business date that has a slot; by planned_slot_once. */
  @Select(
      """
      SELECT business_date FROM planned_slot
      WHERE schedule = #{schedule} AND planned_at <= #{now}
      ORDER BY planned_at LIMIT 1
      """)
  Optional<LocalDate> firstDate(
      @Param("schedule") String schedule, @Param("now") LocalDateTime now);
}
