package org.sunbridge.schedule;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Lists of {@code planned_slot}, by key. */
@Mapper
interface SlotListMapper {

  String FILTERED =
      "<script>SELECT "
          + SlotMapper.SLOT
          + """
             FROM planned_slot
            WHERE 1 = 1
            <if test="f.schedule != null">AND schedule = #{f.schedule}</if>
            <if test="f.origin != null">AND origin = #{f.origin}</if>
            <if test="f.status != null">AND status = #{f.status}</if>
            <if test="f.reason != null">AND reason = #{f.reason}</if>
            <if test="f.from != null">AND business_date &gt;= #{f.from}</if>
            <if test="f.to != null">AND business_date &lt;= #{f.to}</if>
            <if test="f.late">
              AND (status IN ('WAITING', 'CLAIMED') AND deadline_at &lt; #{now}
                OR status IN ('DONE', 'HELD', 'FAILED') AND ended_at &gt; deadline_at)
            </if>
            """;

  /** Newest first, ids below the given one. */
  @Select(FILTERED + " AND id &lt; #{id} ORDER BY id DESC LIMIT #{limit}</script>")
  List<PlannedSlot> before(
      @Param("f") SlotFilter filter,
      @Param("now") LocalDateTime now,
      @Param("id") long id,
      @Param("limit") int limit);

  String AMISS =
      """
       FROM schedule_plan p
       JOIN planned_slot s ON s.schedule = p.schedule AND s.planned_at BETWEEN #{since} AND #{now}
      WHERE s.status IN ('MISSED', 'FAILED')
         OR s.status = 'SKIPPED'
            AND s.reason IN ('MISFIRE_SKIP', 'BEFORE_FAILED', 'BEFORE_DID_NOT_RUN')
         OR s.status IN ('WAITING', 'CLAIMED') AND s.deadline_at < #{now}
         OR s.status = 'WAITING' AND COALESCE(s.due_at, s.planned_at) < #{begun}
         OR s.status IN ('DONE', 'HELD') AND s.ended_at > s.deadline_at
      """;

  /**
   * What was due in a time and was not done, or not by its deadline: days of rest, closed windows
   * and what nobody defines any more left out. Newest first; index planned_slot_once.
   *
   * @param begun what was due before this should run, or wait for feeds
   */
  @Select(
      "SELECT "
          + "s.id, s.schedule, s.planned_at, s.business_date, s.calendar_known, s.status, s.reason,"
          + " s.claimed_at, s.ended_at, s.run_id, s.error,"
          + " COALESCE(s.due_at, s.planned_at) AS due_at, s.deadline_at, s.origin, s.note, s.tries,"
          + " s.round_no, s.lanes, s.asked_by"
          + AMISS
          + " ORDER BY s.planned_at DESC LIMIT #{limit}")
  List<PlannedSlot> amiss(
      @Param("since") LocalDateTime since,
      @Param("now") LocalDateTime now,
      @Param("begun") LocalDateTime begun,
      @Param("limit") int limit);

  /** How many there are of them; index planned_slot_once. */
  @Select("SELECT COUNT(*)" + AMISS)
  long countAmiss(
      @Param("since") LocalDateTime since,
      @Param("now") LocalDateTime now,
      @Param("begun") LocalDateTime begun);

  /** The nearest ones above the given id, nearest first. */
  @Select(FILTERED + " AND id &gt; #{id} ORDER BY id LIMIT #{limit}</script>")
  List<PlannedSlot> after(
      @Param("f") SlotFilter filter,
      @Param("now") LocalDateTime now,
      @Param("id") long id,
      @Param("limit") int limit);
}
