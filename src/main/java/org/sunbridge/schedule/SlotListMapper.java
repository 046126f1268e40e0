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

  /** The nearest ones above the given id, nearest first. */
  @Select(FILTERED + " AND id &gt; #{id} ORDER BY id LIMIT #{limit}</script>")
  List<PlannedSlot> after(
      @Param("f") SlotFilter filter,
      @Param("now") LocalDateTime now,
      @Param("id") long id,
      @Param("limit") int limit);
}
