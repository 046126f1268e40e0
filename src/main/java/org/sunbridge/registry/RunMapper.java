package org.sunbridge.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Runs, as people see them. */
@Mapper
public interface RunMapper {

  @Insert(
      """
      INSERT INTO run (night_id, kind, job, delivery_id, business_date, status, definitions, inbox,
                       reason, slot_id, slot_round, started_at)
      VALUES (#{nightId}, #{kind}, #{job}, #{deliveryId}, #{businessDate}, #{status},
              #{definitions}, #{inbox}, #{reason}, #{slotId}, #{slotRound}, #{startedAt})
      """)
  @Options(useGeneratedKeys = true, keyProperty = "id")
  void insert(RunRow run);

  @Select("SELECT * FROM run WHERE id = #{id}")
  Optional<RunRow> byId(long id);

  /** Index: run_status. */
  @Select("SELECT * FROM run WHERE status = 'RUNNING' ORDER BY id")
  List<RunRow> running();

  /** The night of a slot's round. Index: run_slot. */
  @Select("SELECT * FROM run WHERE slot_id = #{slot} AND slot_round = #{round}")
  Optional<RunRow> ofSlot(@Param("slot") long slot, @Param("round") int round);

  /**
   * Whether a night of a later business date has begun. Index: run_job.
   *
   * @param schedule null: of any schedule
   */
  @Select(
      """
      <script>
      SELECT EXISTS (SELECT 1 FROM run WHERE kind = 'NIGHT' AND business_date &gt; #{date}
                     <if test="schedule != null">AND job = #{schedule}</if>)
      </script>
      """)
  boolean hasNightAfter(
      @Param("schedule") @Nullable String schedule, @Param("date") LocalDate date);

  /** The run that compared a delivery. Index: run_delivery. */
  @Select("SELECT * FROM run WHERE delivery_id = #{delivery} ORDER BY id DESC LIMIT 1")
  Optional<RunRow> ofDelivery(long delivery);

  /**
   * Whether a delivery's file was ever read row by row; one whose claims failed never was. Index:
   * batch_parameter.
   */
  @Select(
      """
      SELECT EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION_PARAMS
                     WHERE PARAMETER_NAME = 'delivery'
                       AND PARAMETER_VALUE = CAST(#{delivery} AS CHAR))
      """)
  boolean wasCompared(long delivery);

  /** Whether a delivery's change set began to be applied. Index: batch_parameter. */
  @Select(
      """
      SELECT EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION_PARAMS p
                     JOIN BATCH_STEP_EXECUTION s ON s.JOB_EXECUTION_ID = p.JOB_EXECUTION_ID
                     WHERE p.PARAMETER_NAME = 'delivery'
                       AND p.PARAMETER_VALUE = CAST(#{delivery} AS CHAR)
                       AND s.STEP_NAME = 'apply')
      """)
  boolean beganToApply(long delivery);

  @Select("SELECT * FROM run WHERE night_id = #{night} ORDER BY id")
  List<RunRow> ofNight(long night);

  @Update(
      "UPDATE run SET status = #{status}, reason = #{reason}, ended_at = #{endedAt} WHERE id = #{id}")
  void setStatus(
      @Param("id") long id,
      @Param("status") RunRow.Status status,
      @Param("reason") @Nullable String reason,
      @Param("endedAt") @Nullable LocalDateTime endedAt);

  @Update("UPDATE run SET reason = #{reason} WHERE id = #{id}")
  void setReason(@Param("id") long id, @Param("reason") @Nullable String reason);

  @Update(
      """
      UPDATE run SET released_by = #{account}, release_reason = #{reason} WHERE id = #{id}
      """)
  void setReleased(
      @Param("id") long id, @Param("account") String account, @Param("reason") String reason);

  @Update(
      """
      UPDATE run SET rows_read = #{read}, rows_rejected = #{rejected}, rows_duplicate = #{duplicate},
        records_new = #{fresh}, records_changed = #{changed}, records_unchanged = #{unchanged},
        records_absent = #{absent}, rows_warned = #{warned}
      WHERE id = #{id}
      """)
  void setRowCounts(
      @Param("id") long id,
      @Param("read") long read,
      @Param("rejected") long rejected,
      @Param("duplicate") long duplicate,
      @Param("fresh") long fresh,
      @Param("changed") long changed,
      @Param("unchanged") long unchanged,
      @Param("absent") long absent,
      @Param("warned") long warned);

  @Update("UPDATE run SET rows_left_out = #{rows} WHERE id = #{id}")
  void setLeftOut(@Param("id") long id, @Param("rows") long rows);

  /** More people of whom nothing was concluded from their absence, because it does not count. */
  @Update("UPDATE run SET people_suspended = people_suspended + #{people} WHERE id = #{id}")
  void addSuspended(@Param("id") long id, @Param("people") long people);

  @Update(
      """
      UPDATE run SET findings_opened = findings_opened + #{opened},
        findings_closed = findings_closed + #{closed}, not_concluded = not_concluded + #{open}
      WHERE id = #{id}
      """)
  void addFindingCounts(
      @Param("id") long id,
      @Param("opened") long opened,
      @Param("closed") long closed,
      @Param("open") long open);
}
