package org.sunbridge.alert;

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

/** The tables {@code alert}, {@code alert_silence} and {@code alert_round}. Times are UTC. */
@Mapper
interface AlertMapper {

  /** The columns of an {@link Alert}, in the order of its components. */
  String ALERT =
      "SELECT id, rule_name, kind, subject, run_id, observed, compared_with, first_at, last_at,"
          + " ended_at, notified_at, escalated_at, acknowledged_by, acknowledged_at,"
          + " acknowledged_reason FROM alert ";

  String SILENCE =
      "SELECT id, rule_name, subject, until_at, account, reason, made_at FROM alert_silence ";

  /** The row that is locked; the very first look makes it. */
  @Insert("INSERT IGNORE INTO alert_round (id, looked_at) VALUES (1, '2000-01-01')")
  int beginRound();

  /** Of several nodes one looks; the others wait here, and find that it has been done. */
  @Select("SELECT looked_at FROM alert_round WHERE id = 1 FOR UPDATE")
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  LocalDateTime lockRound();

  @Update("UPDATE alert_round SET looked_at = #{now} WHERE id = 1")
  void setLooked(LocalDateTime now);

  /** The same thing again is the same alert. */
  @Insert(
      """
      INSERT INTO alert (rule_name, kind, subject, run_id, observed, compared_with, open_key,
                         first_at, last_at)
      VALUES (#{o.rule}, #{o.kind}, #{o.subject}, #{o.run}, #{o.observed}, #{o.comparedWith},
              #{o.key}, #{now}, #{now})
      ON DUPLICATE KEY UPDATE observed = VALUES(observed), last_at = VALUES(last_at)
      """)
  void see(@Param("o") Seen observed, @Param("now") LocalDateTime now);

  /** An {@link Observed} with its key as a property. */
  record Seen(
      String rule,
      String kind,
      String subject,
      @Nullable Long run,
      String observed,
      String comparedWith,
      String key) {}

  /** Whatever was open and was not seen in this round, disks aside. Index: alert_open. */
  @Update(
      """
      UPDATE alert SET ended_at = #{now}, open_key = NULL
      WHERE ended_at IS NULL AND kind <> 'DISK' AND last_at < #{now}
      """)
  int endUnseen(LocalDateTime now);

  /** What has ended since a moment. Index: alert_open. */
  @Select(ALERT + "WHERE ended_at > #{since} ORDER BY id LIMIT 1000")
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  List<Alert> endedSince(LocalDateTime since);

  /** How many are open of a rule. Index: alert_open. */
  @Select("SELECT COUNT(*) FROM alert WHERE ended_at IS NULL AND rule_name = #{rule}")
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  long openOf(String rule);

  /**
   * The same of the disk of one machine, and of machines of which nobody heard for long. Index:
   * alert_open.
   */
  @Update(
      """
      UPDATE alert SET ended_at = #{now}, open_key = NULL
      WHERE ended_at IS NULL AND kind = 'DISK'
        AND (subject = #{place} AND last_at < #{now} OR last_at < #{longAgo})
      """)
  int endUnseenDisk(
      @Param("place") String place,
      @Param("now") LocalDateTime now,
      @Param("longAgo") LocalDateTime longAgo);

  /** Oldest first. Index: alert_open. */
  @Select(ALERT + "WHERE ended_at IS NULL ORDER BY id LIMIT 1000")
  List<Alert> open();

  /** Newest first, ids below the given one. */
  @Select(ALERT + "WHERE id < #{id} ORDER BY id DESC LIMIT #{limit}")
  List<Alert> before(@Param("id") long id, @Param("limit") int limit);

  @Select(ALERT + "WHERE id > #{id} ORDER BY id LIMIT #{limit}")
  List<Alert> after(@Param("id") long id, @Param("limit") int limit);

  @Select(ALERT + "WHERE id = #{id}")
  Optional<Alert> byId(long id);

  /** A channel was given a message about an alert. */
  record Told(long alertId, String channel, Telling telling) {}

  /** About alerts that are open, or were since a moment. Index: alert_open, then by key. */
  @Select(
      """
      SELECT t.alert_id, t.channel, t.telling
      FROM alert a JOIN alert_told t ON t.alert_id = a.id
      WHERE a.ended_at IS NULL OR a.ended_at > #{since}
      """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  List<Told> told(LocalDateTime since);

  @Insert(
      """
      INSERT INTO alert_told (alert_id, channel, telling, told_at, notice_id)
      VALUES (#{id}, #{channel}, #{telling}, #{now}, #{notice})
      """)
  void addTold(
      @Param("id") long id,
      @Param("channel") String channel,
      @Param("telling") Telling telling,
      @Param("now") LocalDateTime now,
      @Param("notice") long notice);

  /** Something about an alert is not through yet on a channel. */
  record Behind(long alertId, String channel) {}

  /** Indexes: notice_due, told_by. */
  @Select(
      """
      SELECT DISTINCT t.alert_id, t.channel
      FROM alert_notice n JOIN alert_told t ON t.notice_id = n.id
      WHERE n.sent_at IS NULL
      """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  List<Behind> behind();

  /** The first time counts. */
  @Update("UPDATE alert SET notified_at = COALESCE(notified_at, #{now}) WHERE id = #{id}")
  void setNotified(@Param("id") long id, @Param("now") LocalDateTime now);

  @Update("UPDATE alert SET escalated_at = COALESCE(escalated_at, #{now}) WHERE id = #{id}")
  void setEscalated(@Param("id") long id, @Param("now") LocalDateTime now);

  @Update(
      """
      UPDATE alert SET acknowledged_by = #{account}, acknowledged_at = #{now},
        acknowledged_reason = #{reason}
      WHERE id = #{id} AND acknowledged_by IS NULL AND ended_at IS NULL
      """)
  int acknowledge(
      @Param("id") long id,
      @Param("account") String account,
      @Param("reason") String reason,
      @Param("now") LocalDateTime now);

  @Insert(
      """
      INSERT INTO alert_silence (rule_name, subject, until_at, account, reason, made_at)
      VALUES (#{rule}, #{subject}, #{until}, #{account}, #{reason}, #{now})
      """)
  void silence(
      @Param("rule") String rule,
      @Param("subject") String subject,
      @Param("until") LocalDateTime until,
      @Param("account") String account,
      @Param("reason") String reason,
      @Param("now") LocalDateTime now);

  /** Index: silence_until. */
  @Select(SILENCE + "WHERE until_at > #{now} AND lifted_at IS NULL ORDER BY until_at")
  List<Silence> silences(LocalDateTime now);

  @Update(
      """
      UPDATE alert_silence SET lifted_at = #{now}
      WHERE id = #{id} AND lifted_at IS NULL AND until_at > #{now}
      """)
  int lift(@Param("id") long id, @Param("now") LocalDateTime now);
}
