package org.sunbridge.registry;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What people ask of the machinery: {@code stop_request}, {@code feed_pause}. */
@Mapper
public interface ControlMapper {

  /** Somebody asked for it, and why. Times are UTC. */
  record Asked(String account, String reason, LocalDateTime at) {}

  /** A feed that is passed over. */
  record PausedFeed(String job, String account, String reason, LocalDateTime at) {}

  /** Asked for twice, the first one counts. */
  @Insert(
      """
      INSERT IGNORE INTO stop_request (run_id, account, reason, asked_at)
      VALUES (#{run}, #{account}, #{reason}, #{at})
      """)
  int askToStop(
      @Param("run") long run,
      @Param("account") String account,
      @Param("reason") String reason,
      @Param("at") LocalDateTime at);

  /** For the run itself or for the night it belongs to. */
  @Select(
      """
      SELECT account, reason, asked_at FROM stop_request
      WHERE run_id IN (#{run}, #{night}) ORDER BY run_id DESC LIMIT 1
      """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  Optional<Asked> stop(@Param("run") long run, @Param("night") long night);

  @Delete("DELETE FROM stop_request WHERE run_id = #{run}")
  int stopIsDone(long run);

  @Insert(
      """
      INSERT IGNORE INTO feed_pause (job, account, reason, paused_at)
      VALUES (#{job}, #{account}, #{reason}, #{at})
      """)
  int pause(
      @Param("job") String job,
      @Param("account") String account,
      @Param("reason") String reason,
      @Param("at") LocalDateTime at);

  @Select("SELECT job, account, reason, paused_at FROM feed_pause WHERE job = #{job}")
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  Optional<PausedFeed> paused(String job);

  @Delete("DELETE FROM feed_pause WHERE job = #{job}")
  int resume(String job);
}
