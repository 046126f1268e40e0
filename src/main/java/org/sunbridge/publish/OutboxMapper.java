package org.sunbridge.publish;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The table {@code outbox}; its SQL is in {@code mappers/publish/OutboxMapper.xml}. */
@Mapper
public interface OutboxMapper {

  /** Every revision of the named results, in no order. */
  List<Revision> revisions(
      @Param("target") String target,
      @Param("item") String item,
      @Param("results") List<String> results);

  /** Only those of the rows which nobody sends. */
  int supersede(@Param("seqs") List<Long> seqs);

  /**
   * Locks rows that are due, skipping what another sender has locked, and never a revision while an
   * earlier one of its result waits.
   */
  List<DueRow> lockDue(
      @Param("target") String target,
      @Param("item") String item,
      @Param("now") LocalDateTime now,
      @Param("limit") int limit);

  int claim(
      @Param("seqs") List<Long> seqs,
      @Param("batch") String batch,
      @Param("leaseEnds") LocalDateTime leaseEnds);

  int outdate(@Param("seqs") List<Long> seqs);

  int acknowledge(
      @Param("seqs") List<Long> seqs,
      @Param("batch") String batch,
      @Param("now") LocalDateTime now);

  int reject(
      @Param("seqs") List<Long> seqs, @Param("batch") String batch, @Param("error") String error);

  /** Gives rows back that a call did not settle. */
  int giveBack(
      @Param("seqs") List<Long> seqs,
      @Param("batch") String batch,
      @Param("nextAttemptAt") LocalDateTime nextAttemptAt,
      @Param("error") String error);

  /** The target asked to be left alone until then. */
  int leaveAlone(@Param("target") String target, @Param("until") LocalDateTime until);

  /** Until when the target asked to be left alone; may have passed. */
  Optional<LocalDateTime> leftAloneUntil(@Param("target") String target);

  int sendRejectedAgain(@Param("target") String target, @Param("now") LocalDateTime now);

  long waiting(@Param("target") String target, @Param("item") String item);

  List<AcknowledgedRevision> acknowledged(
      @Param("target") String target, @Param("item") String item);

  /** The big red switch; a call asks for it anew. */
  @Select("SELECT account, reason, held_at FROM push_hold WHERE id = 1")
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  Optional<PushHold> hold();

  /** Pressed twice, the first one counts. */
  @Insert(
      """
      INSERT IGNORE INTO push_hold (id, account, reason, held_at)
      VALUES (1, #{account}, #{reason}, #{at})
      """)
  int holdAll(
      @Param("account") String account,
      @Param("reason") String reason,
      @Param("at") LocalDateTime at);

  @Delete("DELETE FROM push_hold WHERE id = 1")
  int holdNoLonger();
}
