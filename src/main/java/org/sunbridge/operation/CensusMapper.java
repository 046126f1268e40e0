package org.sunbridge.operation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingType;

/** Reads what is known of people, a page of them at a time, all in the order of their numbers. */
@Mapper
interface CensusMapper {

  @Select(
      """
      SELECT id, sex, birth_date AS birthDate, COALESCE(division, '') AS division
      FROM person WHERE id > #{after} ORDER BY id LIMIT #{limit}
      """)
  List<Someone> people(@Param("after") long after, @Param("limit") int limit);

  /** Index: certificate_person. */
  @Select(
      """
      SELECT person_id AS person, category, grade, issued_on AS issuedOn, expires_on AS expiresOn,
             status, status_on AS statusOn, until_as_of AS until
      FROM certificate
      WHERE person_id BETWEEN #{first} AND #{last} AND from_as_of <= #{asOf}
        AND (until_as_of IS NULL OR until_as_of > from_as_of)
      ORDER BY person_id, from_as_of, issued_on, id
      """)
  List<HeldCertificate> certificates(
      @Param("first") long first, @Param("last") long last, @Param("asOf") LocalDate asOf);

  /** Index: statement_person. */
  @Select(
      """
      <script>
      SELECT p.id AS person, s.job AS job, s.record AS record
      FROM person p JOIN statement s ON s.person_key = p.person_key
      WHERE p.id BETWEEN #{first} AND #{last}
        AND s.job IN <foreach collection="jobs" item="j" open="(" separator="," close=")">#{j}</foreach>
        AND s.from_as_of &lt;= #{asOf} AND (s.until_as_of IS NULL OR s.until_as_of &gt; #{asOf})
      ORDER BY p.id, s.from_as_of, s.id
      </script>
      """)
  List<Told> statements(
      @Param("first") long first,
      @Param("last") long last,
      @Param("jobs") Collection<String> jobs,
      @Param("asOf") LocalDate asOf);

  @Select(
      """
      SELECT p.id AS person, c.outcome AS outcome
      FROM person p JOIN collection c ON c.person_key = p.person_key
      WHERE p.id BETWEEN #{first} AND #{last} AND c.street <> ''
      """)
  List<Visited> visits(@Param("first") long first, @Param("last") long last);

  @Select(
      """
      SELECT person_id AS person, benefit, amount_fen AS fen FROM entitlement
      WHERE person_id BETWEEN #{first} AND #{last} AND amount_fen > 0
        AND from_month <= #{month} AND (to_month IS NULL OR to_month >= #{month})
      """)
  List<PaidBenefit> paid(
      @Param("first") long first, @Param("last") long last, @Param("month") String month);

  /** Index: finding_identity. */
  @Select(
      """
      SELECT p.id AS person, f.type AS type, COUNT(*) AS count
      FROM person p JOIN finding f ON f.person_key = p.person_key
      WHERE p.id BETWEEN #{first} AND #{last} AND f.state NOT IN ('CLOSED', 'REJECTED', 'APPLIED')
      GROUP BY p.id, f.type
      """)
  List<Found> findings(@Param("first") long first, @Param("last") long last);

  /** The newest ledger month up to one. Index: ledger_line_part. */
  @Select("SELECT MAX(month) FROM ledger_line WHERE month <= #{month}")
  @Nullable String ledgerUpTo(String month);

  @Select("SELECT business_date FROM concluded")
  Optional<LocalDate> concludedFor();

  /** Changes whenever what is known may have changed. Index: run_ended. */
  @Select(
      """
      SELECT CONCAT((SELECT COALESCE(MAX(id), 0) FROM run), '/',
                    (SELECT COALESCE(MAX(ended_at), '') FROM run), '/',
                    (SELECT COALESCE(MAX(id), 0) FROM finding_event), '/',
                    (SELECT COALESCE(MAX(concluded_at), '') FROM concluded))
      """)
  String state();

  /**
   * Named in the order of their numbers, with the certificate that was issued last. Its index is
   * named: for one person in a million the server would walk all certificates by their day of
   * issue.
   */
  @Select(
      """
      <script>
      SELECT p.id AS id, p.name AS name, COALESCE(p.division, '') AS division,
             (SELECT c.number FROM certificate c FORCE INDEX (certificate_person)
              WHERE c.person_id = p.id
              ORDER BY c.issued_on DESC, c.id DESC LIMIT 1) AS number
      FROM person p
      WHERE p.id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      ORDER BY p.id
      </script>
      """)
  List<Named> named(@Param("ids") Collection<Long> ids);

  record Someone(long id, @Nullable String sex, LocalDate birthDate, String division) {}

  record HeldCertificate(
      long person,
      int category,
      int grade,
      LocalDate issuedOn,
      LocalDate expiresOn,
      String status,
      @Nullable LocalDate statusOn,
      @Nullable LocalDate until) {}

  record Told(long person, String job, byte[] record) {}

  record Visited(long person, String outcome) {}

  record PaidBenefit(long person, String benefit, long fen) {}

  record Found(long person, FindingType type, long count) {}

  record Named(long id, byte[] name, String division, byte @Nullable [] number) {}
}
