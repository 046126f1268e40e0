package org.sunbridge.review;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What became of money paid too much; entries are compensated, never deleted. */
@Mapper
public interface RecoveryMapper {

  /** Oldest first. Index: recovery_finding. */
  @Select("SELECT * FROM recovery WHERE finding_id = #{finding} ORDER BY id")
  List<RecoveryRow> of(long finding);

  @Insert(
      """
      INSERT INTO recovery (finding_id, kind, amount_fen, happened_on, account, reason,
                            recorded_at, counts)
      VALUES (#{findingId}, #{kind}, #{amountFen}, #{happenedOn}, #{account}, #{reason},
              #{recordedAt}, #{counts})
      """)
  void add(RecoveryRow row);

  @Update(
      """
      UPDATE recovery SET counts = TRUE, confirmed_by = #{account}, confirmed_at = #{at}
      WHERE id = #{id}
      """)
  void confirm(
      @Param("id") long id, @Param("account") String account, @Param("at") LocalDateTime at);
}
