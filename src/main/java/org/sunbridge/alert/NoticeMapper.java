package org.sunbridge.alert;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The table {@code alert_notice}. Times are UTC. */
@Mapper
interface NoticeMapper {

  /** The columns of a {@link Notice}, in the order of its components. */
  String NOTICE =
      "SELECT id, channel, title, content, created_at, attempts, next_attempt_at, sent_at,"
          + " last_error FROM alert_notice ";

  @Insert(
      """
      INSERT INTO alert_notice (channel, title, content, created_at, next_attempt_at)
      VALUES (#{channel}, #{title}, #{content}, #{now}, #{now})
      """)
  void add(
      @Param("channel") String channel,
      @Param("title") String title,
      @Param("content") String content,
      @Param("now") LocalDateTime now);

  /** Index: notice_due. */
  @Select(
      NOTICE
          + "WHERE sent_at IS NULL AND next_attempt_at <= #{now} AND channel = #{channel}"
          + " ORDER BY next_attempt_at, id LIMIT 100")
  List<Notice> due(@Param("channel") String channel, @Param("now") LocalDateTime now);

  /** Not through yet, oldest first. Index: notice_due. */
  @Select(NOTICE + "WHERE sent_at IS NULL ORDER BY next_attempt_at, id LIMIT 100")
  List<Notice> waiting();

  /** Who changes it carries it; another sender finds it not due. */
  @Update(
      """
      UPDATE alert_notice SET attempts = attempts + 1, next_attempt_at = #{leaseEnds}
      WHERE id = #{notice.id} AND sent_at IS NULL AND attempts = #{notice.attempts}
      """)
  int claim(@Param("notice") Notice notice, @Param("leaseEnds") LocalDateTime leaseEnds);

  @Update("UPDATE alert_notice SET sent_at = #{now}, last_error = NULL WHERE id = #{id}")
  void sent(@Param("id") long id, @Param("now") LocalDateTime now);

  @Update(
      "UPDATE alert_notice SET next_attempt_at = #{again}, last_error = #{error} WHERE id = #{id}")
  void failed(
      @Param("id") long id, @Param("again") LocalDateTime again, @Param("error") String error);
}
