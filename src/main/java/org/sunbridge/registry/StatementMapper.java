package org.sunbridge.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultType;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.mapping.StatementType;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.PersonKey;

/** Statements by source, as intervals. Nothing is ever deleted. */
@Mapper
public interface StatementMapper {

  /**
   * Streams what a feed's delivery of an as-of finds in force: keys and fingerprints only. Index:
   * statement_in_force.
   */
  @Select(
      """
      SELECT id, person_key, slot, fingerprint, delivery_id, from_as_of FROM statement
      WHERE job = #{job} AND scope = #{scope} AND from_as_of <= #{asOf}
        AND (until_as_of IS NULL OR until_as_of > #{asOf})
      """)
  @ResultType(StatementRow.class)
  void streamInForce(
      @Param("job") String job,
      @Param("scope") String scope,
      @Param("asOf") LocalDate asOf,
      ResultHandler<StatementRow> handler);

  /** How many statements {@link #streamInForce} streams. Index: statement_in_force. */
  @Select(
      """
      SELECT COUNT(*) FROM statement
      WHERE job = #{job} AND scope = #{scope} AND from_as_of <= #{asOf}
        AND (until_as_of IS NULL OR until_as_of > #{asOf})
      """)
  long countInForce(
      @Param("job") String job, @Param("scope") String scope, @Param("asOf") LocalDate asOf);

  /** Of what {@link #streamInForce} streams, what is about some people. Index: statement_person. */
  @Select(
      """
      SELECT id, person_key, slot, from_as_of, fingerprint, delivery_id
      FROM statement FORCE INDEX (statement_person) WHERE person_key IN (${keys})
      AND job = #{job} AND scope = #{scope} AND from_as_of <= #{asOf}
      AND (until_as_of IS NULL OR until_as_of > #{asOf})
      """)
  List<StatementRow> inForceOf(
      @Param("keys") Keys keys,
      @Param("job") String job,
      @Param("scope") String scope,
      @Param("asOf") LocalDate asOf);

  /** Everything ever said of some people. Index: statement_person. */
  @Select(
      """
      SELECT * FROM statement FORCE INDEX (statement_person) WHERE person_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<StatementRow> ofPeople(@Param("keys") Keys keys);

  /** Of whom anything was ever said, in the order of their keys. Index: statement_person. */
  @Select(
      """
      SELECT DISTINCT person_key FROM statement WHERE person_key > #{after}
      ORDER BY person_key LIMIT #{limit}
      """)
  List<PersonKey> people(@Param("after") PersonKey after, @Param("limit") int limit);

  @Select(
      """
      SELECT * FROM statement WHERE id IN (${ids})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<StatementRow> byIds(@Param("ids") Keys ids);

  /**
   * The first as-of after a day at which an increment of the same feed says something of the same
   * slot, be it what it said before. Indexes: statement_person, said_again_person.
   */
  @Select(
      """
      SELECT MIN(told) FROM (
        SELECT from_as_of AS told FROM statement
        WHERE person_key = #{key} AND job = #{job} AND scope = #{scope} AND slot = #{slot}
          AND from_as_of > #{after} AND (until_as_of IS NULL OR until_as_of > from_as_of)
        UNION ALL
        SELECT d.as_of FROM said_again a JOIN delivery d ON d.id = a.delivery_id
        WHERE a.person_key = #{key} AND a.slot = #{slot} AND d.job = #{job}
          AND d.scope = #{scope} AND d.status = 'APPLIED' AND d.as_of > #{after}) later
      """)
  @Nullable LocalDate nextFrom(
      @Param("key") PersonKey key,
      @Param("job") String job,
      @Param("scope") String scope,
      @Param("slot") String slot,
      @Param("after") LocalDate after);

  /** Whether a feed's delivery of a day says something of a slot. Index: statement_person. */
  @Select(
      """
      SELECT EXISTS (SELECT 1 FROM statement
                     WHERE person_key = #{key} AND job = #{job} AND scope = #{scope}
                       AND slot = #{slot} AND from_as_of <= #{on}
                       AND (until_as_of IS NULL OR until_as_of > #{on}))
      """)
  boolean isSaidOn(
      @Param("key") PersonKey key,
      @Param("job") String job,
      @Param("scope") String scope,
      @Param("slot") String slot,
      @Param("on") LocalDate on);

  /** What the same slot said until a day. */
  @Select(
      """
      SELECT * FROM statement
      WHERE person_key = #{key} AND job = #{job} AND scope = #{scope} AND slot = #{slot}
        AND until_as_of = #{until} AND from_as_of < #{until}
      ORDER BY id DESC LIMIT 1
      """)
  Optional<StatementRow> until(
      @Param("key") PersonKey key,
      @Param("job") String job,
      @Param("scope") String scope,
      @Param("slot") String slot,
      @Param("until") LocalDate until);

  @Insert(
      """
      <script>
      INSERT INTO statement (job, scope, person_key, slot, from_as_of, until_as_of, delivery_id,
                             source_row, fingerprint, record, recorded_at) VALUES
      <foreach collection="rows" item="r" separator=",">
        (#{r.job}, #{r.scope}, #{r.personKey}, #{r.slot}, #{r.fromAsOf}, #{r.untilAsOf},
         #{r.deliveryId}, #{r.sourceRow}, #{r.fingerprint}, #{r.record}, #{r.recordedAt})
      </foreach>
      </script>
      """)
  void insert(@Param("rows") List<StatementRow> rows);

  @Update(
      """
      UPDATE statement SET until_as_of = #{until} WHERE id IN (${ids})
      """)
  void end(@Param("ids") Keys ids, @Param("until") LocalDate until);
}
