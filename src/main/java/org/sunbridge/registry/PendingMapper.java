package org.sunbridge.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.StatementType;
import org.sunbridge.domain.PersonKey;

/** Who must be concluded, and for which business date everybody was. */
@Mapper
public interface PendingMapper {

  @Insert(
      """
      <script>
      INSERT IGNORE INTO pending_conclusion (person_key) VALUES
      <foreach collection="keys" item="key" separator=",">(#{key})</foreach>
      </script>
      """)
  void add(@Param("keys") Collection<PersonKey> keys);

  /**
   * The register, and those a list names whom the register does not know: a ledger may pay them.
   * Index: finding_queue.
   */
  @Insert(
      """
      INSERT IGNORE INTO pending_conclusion (person_key)
      SELECT person_key FROM person
      UNION
      SELECT person_key FROM finding
      WHERE state IN ('HELD', 'TO_VERIFY', 'PROPOSED', 'OPEN', 'APPROVED', 'REJECTED', 'APPLIED')
        AND type IN ('NOT_REGISTERED', 'AMBIGUOUS')
      """)
  void addEverybody();

  /**
   * Whom a street's newest survey file concerns although it says nothing new of them: who was
   * lacking in the one before, and for whom any next one was waited for. Index: collection_street.
   */
  @Insert(
      """
      INSERT IGNORE INTO pending_conclusion (person_key)
      SELECT person_key FROM collection WHERE street = #{street} AND outcome = 'ABSENT'
      UNION
      SELECT person_key FROM next_survey
      """)
  void addWhoAwaitsSurvey(String street);

  @Select(
      """
      SELECT person_key FROM next_survey FORCE INDEX (PRIMARY) WHERE person_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<PersonKey> awaitingSurvey(@Param("keys") Keys keys);

  @Delete(
      """
      DELETE FROM next_survey WHERE person_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  void awaitSurveyNoLonger(@Param("keys") Keys keys);

  /** Whose certificate expires on a day from the first to the last. Index: certificate_expires. */
  @Insert(
      """
      INSERT IGNORE INTO pending_conclusion (person_key)
      SELECT p.person_key FROM certificate c JOIN person p ON p.id = c.person_id
      WHERE c.expires_on BETWEEN #{from} AND #{to}
      """)
  void addWhoseCertificateExpires(@Param("from") LocalDate from, @Param("to") LocalDate to);

  /**
   * Whose certificate was issued on a day from the first to the last. Index: certificate_issued.
   */
  @Insert(
      """
      INSERT IGNORE INTO pending_conclusion (person_key)
      SELECT p.person_key FROM certificate c JOIN person p ON p.id = c.person_id
      WHERE c.issued_on BETWEEN #{from} AND #{to}
      """)
  void addWhoseCertificateBegins(@Param("from") LocalDate from, @Param("to") LocalDate to);

  /** For whom something begins or ends on a day from the first to the last. */
  @Insert(
      """
      INSERT IGNORE INTO pending_conclusion (person_key)
      SELECT DISTINCT person_key FROM due_date WHERE due_on BETWEEN #{from} AND #{to}
      """)
  void addDueBetween(@Param("from") LocalDate from, @Param("to") LocalDate to);

  @Select(
      """
      SELECT person_key, due_on FROM due_date FORCE INDEX (PRIMARY) WHERE person_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<DueDateRow> dueDates(@Param("keys") Keys keys);

  @Delete("DELETE FROM due_date WHERE person_key = #{key} AND due_on = #{day}")
  void removeDueDate(@Param("key") PersonKey key, @Param("day") LocalDate day);

  /** People whom rejected rows of a delivery may mean: they share name and birth date. */
  @Insert(
      """
      INSERT IGNORE INTO pending_conclusion (person_key)
      SELECT p.person_key FROM delivery_reject r JOIN person p ON p.name_key = r.name_key
      WHERE r.delivery_id = #{delivery}
      """)
  void addTurnedBackIn(long delivery);

  /**
   * Who moved on a day from the first to before the last: the day begins a move's slot, as ISO
   * text. Index: statement_in_force.
   */
  @Insert(
      """
      INSERT IGNORE INTO pending_conclusion (person_key)
      SELECT DISTINCT person_key FROM statement
      WHERE job = #{job} AND slot >= CAST(#{from} AS CHAR) AND slot < CAST(#{to} AS CHAR)
      """)
  void addMovedBetween(
      @Param("job") String job, @Param("from") LocalDate from, @Param("to") LocalDate to);

  /** People whom a delivery names more than once, however unchanged what it says of them is. */
  @Insert(
      """
      INSERT IGNORE INTO pending_conclusion (person_key)
      SELECT DISTINCT person_key FROM delivery_duplicate WHERE delivery_id = #{delivery}
      """)
  void addDoubledIn(long delivery);

  /** Statements kept under name and birth date of people who now are registered. */
  @Insert(
      """
      INSERT IGNORE INTO pending_conclusion (person_key)
      SELECT DISTINCT person_key FROM statement FORCE INDEX (statement_person)
      WHERE person_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  void addWhereSaid(@Param("keys") Keys keys);

  /** Whose pause is over on a business date. Index: finding_paused. */
  @Insert(
      """
      INSERT IGNORE INTO pending_conclusion (person_key)
      SELECT DISTINCT person_key FROM finding WHERE paused_until < #{businessDate}
      """)
  void addWhosePauseIsOver(LocalDate businessDate);

  @Select("SELECT person_key FROM pending_conclusion ORDER BY person_key LIMIT #{limit}")
  List<PersonKey> page(int limit);

  @Select("SELECT COUNT(*) FROM pending_conclusion")
  long count();

  /**
   * Of many keys the server would rather look at the whole queue, and wait for whoever takes other
   * pages of it: so it is told where to look.
   */
  @Delete(
      """
      DELETE p FROM pending_conclusion p FORCE INDEX (PRIMARY) WHERE p.person_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  void remove(@Param("keys") Keys keys);

  @Select("SELECT business_date FROM concluded WHERE id = 1")
  Optional<LocalDate> concludedFor();

  @Select("SELECT definitions FROM concluded WHERE id = 1")
  Optional<String> concludedWith();

  /** Kinds of feed of which something came in that did not speak then. */
  @Select("SELECT waiting_for FROM concluded WHERE id = 1")
  Optional<String> concludedWaitingFor();

  /** Snapshots whose silence did not count then, as {@code review.Silence} sums them up. */
  @Select("SELECT suspended FROM concluded WHERE id = 1")
  Optional<String> concludedWithout();

  @Insert(
      """
      INSERT INTO concluded (id, business_date, definitions, waiting_for, suspended, concluded_at)
      VALUES (1, #{businessDate}, #{definitions}, #{waitingFor}, #{suspended}, #{at})
      ON DUPLICATE KEY UPDATE business_date = VALUES(business_date),
        definitions = VALUES(definitions), waiting_for = VALUES(waiting_for),
        suspended = VALUES(suspended),
        concluded_at = VALUES(concluded_at)
      """)
  void setConcluded(
      @Param("businessDate") LocalDate businessDate,
      @Param("definitions") String definitions,
      @Param("waitingFor") String waitingFor,
      @Param("suspended") String suspended,
      @Param("at") LocalDateTime at);

  /** Hexadecimal: MyBatis takes an array for a list of results. */
  @Select("SELECT LOWER(HEX(key_check)) FROM installation WHERE id = 1")
  Optional<String> keyCheck();

  @Insert("INSERT IGNORE INTO installation (id, key_check, created_at) VALUES (1, #{check}, #{at})")
  void setKeyCheck(@Param("check") byte[] check, @Param("at") LocalDateTime at);
}
