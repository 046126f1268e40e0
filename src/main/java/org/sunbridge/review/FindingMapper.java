package org.sunbridge.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.mapping.StatementType;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.Keys;

/** Findings and what happened to them. */
@Mapper
public interface FindingMapper {

  /**
   * Every finding ever of some people, closed ones included, locked: nobody decides about them
   * until what was concluded is written. Index: finding_identity.
   */
  @Select(
      """
      SELECT * FROM finding FORCE INDEX (finding_identity) WHERE person_key IN (${keys})
      FOR UPDATE
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<FindingRow> ofPeople(@Param("keys") Keys keys);

  /** The same without a lock, for those who only look. Index: finding_identity. */
  @Select(
      """
      SELECT * FROM finding FORCE INDEX (finding_identity) WHERE person_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<FindingRow> look(@Param("keys") Keys keys);

  @Select("SELECT * FROM finding WHERE id = #{id}")
  Optional<FindingRow> byId(long id);

  @Select("SELECT * FROM finding WHERE id = #{id} FOR UPDATE")
  Optional<FindingRow> lock(long id);

  @Update(
      """
      UPDATE finding SET reason = #{reason}, before_value = #{beforeValue},
        after_value = #{afterValue}, effective_month = #{effectiveMonth}, state = #{state},
        job = #{job}, rule = #{rule}, evidence = #{evidence}, revision = #{revision},
        last_run = #{lastRun}, changed_at = #{changedAt}, closed_reason = #{closedReason},
        last_decision = #{lastDecision}, verified = #{verified}, paused_until = #{pausedUntil},
        undoing = #{undoing}, undo_asked_by = #{undoAskedBy}
      WHERE id = #{id}
      """)
  void update(FindingRow row);

  @Insert(
      """
      <script>
      INSERT INTO finding_event (finding_id, state_before, state_after, account, run_id, reason,
                                 deed, happened_at) VALUES
      <foreach collection="rows" item="r" separator=",">
        (#{r.findingId}, #{r.stateBefore}, #{r.stateAfter}, #{r.account}, #{r.runId}, #{r.reason},
         #{r.deed}, #{r.happenedAt})
      </foreach>
      </script>
      """)
  void insertEvents(@Param("rows") Collection<FindingEventRow> rows);

  /** Open findings of a type, a page in order of id. Index: finding_queue. */
  @Select(
      """
      SELECT * FROM finding WHERE state = 'OPEN' AND type = #{type} AND id > #{after}
      ORDER BY id LIMIT #{limit}
      """)
  List<FindingRow> open(
      @Param("type") FindingType type, @Param("after") long after, @Param("limit") int limit);

  /** What happened to a finding, oldest first. Index: event_finding. */
  @Select("SELECT * FROM finding_event WHERE finding_id = #{finding} ORDER BY id")
  List<FindingEventRow> events(long finding);

  /** Exits that a street has to look at, a page in order of id. Index: finding_queue. */
  @Select(
      """
      SELECT * FROM finding
      WHERE state = 'TO_VERIFY' AND type = 'EXIT' AND id > #{after}
        AND (verified IS NULL OR verified = 'UNCLEAR')
      ORDER BY id LIMIT #{limit}
      """)
  List<FindingRow> toVerify(@Param("after") long after, @Param("limit") int limit);

  /** Who approved a finding, the last one last. */
  @Select(
      """
      SELECT account FROM finding_event WHERE finding_id = #{finding} AND deed = 'APPROVE'
      ORDER BY id
      """)
  List<String> approvers(long finding);

  /** How a finding stood when somebody began to decide about it last. */
  @Select(
      """
      SELECT state_before FROM finding_event
      WHERE finding_id = #{finding} AND deed IN ('APPROVE', 'REJECT', 'NOT_SAME')
        AND state_before IN ('TO_VERIFY', 'PROPOSED', 'OPEN')
      ORDER BY id DESC LIMIT 1
      """)
  Optional<FindingState> undecided(long finding);

  /** A person's unsettled findings about a benefit that pays or has paid too much; locked. */
  @Select(
      """
      SELECT * FROM finding
      WHERE person_key = #{person} AND benefit = #{benefit} AND type IN ('EXIT', 'OVERPAID')
        AND state IN ('TO_VERIFY', 'PROPOSED', 'OPEN', 'APPROVED')
      FOR UPDATE
      """)
  List<FindingRow> ofBenefit(@Param("person") PersonKey person, @Param("benefit") String benefit);
}
