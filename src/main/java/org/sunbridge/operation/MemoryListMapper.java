package org.sunbridge.operation;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads what is remembered of findings; the longer SQL is in {@code MemoryListMapper.xml}. */
@Mapper
interface MemoryListMapper {

  List<FindingMemory> memories(@Param("ids") Collection<Long> ids);

  @Select(
      """
      SELECT answer, seen_on AS seenOn, note, account, happened_at AS happenedAt
      FROM verification WHERE finding_id = #{finding} ORDER BY id
      """)
  List<StreetAnswer> answers(long finding);

  @Select(
      """
      SELECT kind, amount_fen AS amountFen, happened_on AS happenedOn, account, reason,
             recorded_at AS recordedAt, confirmed_by AS confirmedBy, counts
      FROM recovery WHERE finding_id = #{finding} ORDER BY id
      """)
  List<RecoveryEntry> recoveries(long finding);

  /** Exits that a street has to look at. Index: finding_queue. */
  List<Long> toVerify(@Param("divisions") List<String> divisions, @Param("limit") int limit);

  /** Applied decisions that wait to be undone. Index: finding_undoing. */
  List<Long> toUndo(@Param("divisions") List<String> divisions, @Param("limit") int limit);

  /** What waits for a decision and is not paused, by type and state. */
  List<FindingCount> queue(@Param("divisions") List<String> divisions);

  /** The record of a finding's person in a row of a delivery. Index: statement_person. */
  @Select(
      """
      SELECT s.record AS record FROM finding f JOIN statement s ON s.person_key = f.person_key
      WHERE f.id = #{finding} AND s.delivery_id = #{delivery} AND s.source_row = #{row}
      LIMIT 1
      """)
  @Nullable ToldRecord record(
      @Param("finding") long finding, @Param("delivery") long delivery, @Param("row") long row);

  /** Who has the name and birth date of a finding's row. */
  List<StoredCandidate> candidates(
      @Param("finding") long finding, @Param("divisions") List<String> divisions);
}
