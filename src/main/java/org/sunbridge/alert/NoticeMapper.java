package org.sunbridge.alert;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
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
  void insert(
      @Param("channel") String channel,
      @Param("title") String title,
      @Param("content") String content,
      @Param("now") LocalDateTime now);

  /** Of this connection. */
  @Select("SELECT LAST_INSERT_ID()")
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  long inserted();

  /**
   * Writes a message; within a transaction only.
   *
   * @return its number, higher than those of all before
   */
  default long add(String channel, String title, String content, LocalDateTime now) {
    insert(channel, title, content, now);
    return inserted();
  }

  /**
   * Whoever is told of one alert hears of it in order: its end waits until what was told before is
   * through. That nobody sees to it waits for nothing. Indexes: notice_due, told_by.
   */
  @Select(
      NOTICE
          + """
          WHERE sent_at IS NULL AND next_attempt_at <= #{now} AND channel = #{channel}
            AND NOT EXISTS (
              SELECT 1 FROM alert_told t
              JOIN alert_told earlier
                ON earlier.alert_id = t.alert_id AND earlier.channel = t.channel
                AND earlier.notice_id < t.notice_id
              JOIN alert_notice first ON first.id = earlier.notice_id
              WHERE t.notice_id = alert_notice.id AND t.telling = 'OVER'
                AND first.sent_at IS NULL)
          ORDER BY next_attempt_at, id
          LIMIT 100
          """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
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
