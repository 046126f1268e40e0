package org.sunbridge.operation;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads what people asked of the machinery, and what runs said. */
@Mapper
interface ControlListMapper {

  @Select("SELECT '' AS what, account, reason, held_at FROM push_hold WHERE id = 1")
  Optional<Switched> pushHold();

  @Select("SELECT job, account, reason, paused_at FROM feed_pause ORDER BY job")
  List<Switched> paused();

  @Select("SELECT '' AS what, account, reason, asked_at FROM stop_request WHERE run_id = #{run}")
  Optional<Switched> stop(long run);

  /** Index: run_log_of. */
  @Select(
      """
      <script>
      SELECT id, logged_at, step, level, message FROM run_log
      WHERE run_id = #{filter.run} AND id > #{after}
        <if test="filter.step != null">AND step = #{filter.step}</if>
        AND level IN
        <foreach item="level" collection="filter.levels()" open="(" separator="," close=")">
          #{level}
        </foreach>
      ORDER BY id LIMIT #{limit}
      </script>
      """)
  List<LogLine> log(
      @Param("filter") LogFilter filter, @Param("after") long after, @Param("limit") int limit);

  /** Which process took the slot of a night, or did last. */
  @Select("SELECT s.owner FROM run r JOIN planned_slot s ON s.id = r.slot_id WHERE r.id = #{run}")
  @Nullable String node(long run);

  /** Index: run_log_of. */
  @Select("SELECT DISTINCT step FROM run_log WHERE run_id = #{run} AND step != '' ORDER BY step")
  List<String> steps(long run);

  /** How long the newest runs of the same kind took that came to their end. Index: run_job. */
  @Select(
      """
      SELECT TIMESTAMPDIFF(SECOND, started_at, ended_at) FROM run
      WHERE job = #{job} AND kind = #{kind} AND id < #{id}
        AND status IN ('DONE', 'REJECTS') AND released_by IS NULL AND ended_at IS NOT NULL
      ORDER BY id DESC LIMIT #{limit}
      """)
  List<Long> seconds(
      @Param("job") String job,
      @Param("kind") String kind,
      @Param("id") long id,
      @Param("limit") int limit);

  /** Rows of the newest file of the feed and scope that counted. Index: delivery_identity. */
  @Select(
      """
      SELECT row_count FROM delivery
      WHERE job = #{job} AND scope = #{scope} AND status IN ('APPLIED', 'CORRECTED')
      ORDER BY as_of DESC, id DESC LIMIT 1
      """)
  @Nullable Long rows(@Param("job") String job, @Param("scope") String scope);
}
