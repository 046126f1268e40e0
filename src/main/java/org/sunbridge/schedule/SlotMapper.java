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

/** The tables {@code schedule_plan} and {@code planned_slot}. Times are UTC. */
@Mapper
public interface SlotMapper {

  /** The columns of a {@link PlannedSlot}, in the order of its components. */
  String SLOT =
      "id, schedule, planned_at, business_date, calendar_known, status, reason, claimed_at,"
          + " ended_at, run_id, error";

  @Insert(
      """
      INSERT IGNORE INTO schedule_plan (schedule, rule, planned_until)
      VALUES (#{schedule}, #{rule}, #{until})
      """)
  int addPlan(
      @Param("schedule") String schedule,
      @Param("rule") String rule,
      @Param("until") LocalDateTime until);

  @Select("SELECT rule, planned_until FROM schedule_plan WHERE schedule = #{schedule}")
  Optional<Plan> plan(String schedule);

  /** Who holds this lock plans and claims for the schedule; all others wait. */
  @Select("SELECT rule, planned_until FROM schedule_plan WHERE schedule = #{schedule} FOR UPDATE")
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

  @Select("SELECT schedule FROM schedule_plan ORDER BY schedule")
  List<String> plannedSchedules();

  @Delete("DELETE FROM schedule_plan WHERE schedule = #{schedule}")
  void deletePlan(String schedule);

  /** By planned_slot_once: the same slot planned twice is one. */
  @Insert(
      """
      INSERT IGNORE INTO planned_slot (schedule, planned_at, business_date, calendar_known, status)
      VALUES (#{schedule}, #{at}, #{businessDate}, #{calendarKnown}, 'WAITING')
      """)
  int addSlot(
      @Param("schedule") String schedule,
      @Param("at") LocalDateTime at,
      @Param("businessDate") LocalDate businessDate,
      @Param("calendarKnown") boolean calendarKnown);

  @Delete(
      """
      DELETE FROM planned_slot
      WHERE schedule = #{schedule} AND status = 'WAITING' AND planned_at > #{now}
      """)
  int deleteWaitingAfter(@Param("schedule") String schedule, @Param("now") LocalDateTime now);

  /** Slots whose time has come, oldest first; by planned_slot_status. */
  @Select(
      "SELECT "
          + SLOT
          + """
             FROM planned_slot
            WHERE schedule = #{schedule} AND status = 'WAITING' AND planned_at <= #{now}
            ORDER BY planned_at
            """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  List<PlannedSlot> due(@Param("schedule") String schedule, @Param("now") LocalDateTime now);

  @Select(
      """
      SELECT COUNT(*) FROM planned_slot WHERE schedule = #{schedule} AND status = 'CLAIMED'
      """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  long running(String schedule);

  @Update(
      """
      UPDATE planned_slot
      SET status = 'CLAIMED', owner = #{owner}, claimed_at = #{now}, lease_ends = #{leaseEnds}
      WHERE id = #{id} AND status = 'WAITING'
      """)
  int claim(
      @Param("id") long id,
      @Param("owner") String owner,
      @Param("now") LocalDateTime now,
      @Param("leaseEnds") LocalDateTime leaseEnds);

  /** A slot that will never run. */
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
   * reach the database for longer than its lease.
   */
  @Update(
      """
      UPDATE planned_slot
      SET status = #{ending.status}, reason = #{ending.reason}, run_id = #{ending.run},
        error = #{ending.error}, ended_at = #{now}, lease_ends = NULL
      WHERE id = #{id} AND owner = #{owner}
        AND (status = 'CLAIMED' OR (status = 'FAILED' AND reason = 'INTERRUPTED'))
      """)
  int end(
      @Param("id") long id,
      @Param("owner") String owner,
      @Param("ending") Ending ending,
      @Param("now") LocalDateTime now);

  /** Slots whose owner is silent; by planned_slot_status. */
  @Update(
      """
      UPDATE planned_slot
      SET status = 'FAILED', reason = 'INTERRUPTED', ended_at = #{now}, lease_ends = NULL
      WHERE status = 'CLAIMED' AND lease_ends < #{now}
      """)
  int giveUpSilent(@Param("now") LocalDateTime now);

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
}
