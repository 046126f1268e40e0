package org.sunbridge.registry;

import java.util.List;
import org.apache.ibatis.annotations.Flush;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.executor.BatchResult;
import org.sunbridge.domain.PersonKey;

/**
 * Writes of which there may be a million. They wait in the driver, which sends many as one, until
 * the transaction commits; whoever reads them sooner says {@link #flush} before. For use inside a
 * transaction.
 */
public interface BulkMapper {

  /** Puts an item of a change set in the place of an earlier one. */
  @Insert(
      """
      INSERT INTO change_item (delivery_id, person_key, slot, kind, replaces, source_row,
        fingerprint, record)
      VALUES (#{deliveryId}, #{personKey}, #{slot}, #{kind}, #{replaces}, #{sourceRow},
        #{fingerprint}, #{record})
      ON DUPLICATE KEY UPDATE kind = VALUES(kind), replaces = VALUES(replaces),
        source_row = VALUES(source_row), fingerprint = VALUES(fingerprint), record = VALUES(record)
      """)
  void putItem(ChangeItem row);

  /**
   * A new person, of number 0, or what changed of a known one. By its number the server sees at
   * once that a row is there; by the key it would first write another and take it back.
   */
  @Insert(
      """
      INSERT INTO person (id, person_key, name_key, name_birth_key, citizen_id, name, sex,
        birth_date, division, phone, address, recorded_at, changed_at)
      VALUES (NULLIF(#{id}, 0), #{personKey}, #{nameKey}, #{nameBirthKey}, #{citizenId}, #{name}, #{sex},
        #{birthDate}, #{division}, #{phone}, #{address}, #{recordedAt}, #{changedAt})
      ON DUPLICATE KEY UPDATE name_key = VALUES(name_key),
        name_birth_key = VALUES(name_birth_key), name = VALUES(name), sex = VALUES(sex),
        division = VALUES(division), phone = VALUES(phone), address = VALUES(address),
        changed_at = VALUES(changed_at)
      """)
  void putPerson(PersonRow row);

  @Insert(
      """
      INSERT INTO person_change (person_id, field, before_value, after_value, run_id, changed_at)
      VALUES (#{personId}, #{field}, #{beforeValue}, #{afterValue}, #{runId}, #{changedAt})
      """)
  void insertChange(PersonChangeRow row);

  @Insert(
      """
      INSERT INTO certificate (person_id, number, suffix, category, grade, issued_on, expires_on,
        status, status_on, from_as_of, until_as_of, statement_id, recorded_at)
      VALUES (#{personId}, #{number}, #{suffix}, #{category}, #{grade}, #{issuedOn}, #{expiresOn},
        #{status}, #{statusOn}, #{fromAsOf}, #{untilAsOf}, #{statementId}, #{recordedAt})
      """)
  void insertCertificate(CertificateRow row);

  @Insert(
      """
      INSERT INTO collection (person_key, job, round, street, outcome)
      VALUES (#{personKey}, #{job}, #{round}, #{street}, #{outcome})
      ON DUPLICATE KEY UPDATE job = VALUES(job), round = VALUES(round), street = VALUES(street),
        outcome = VALUES(outcome)
      """)
  void putCollection(CollectionRow row);

  /** A spell is known by person, benefit and first month; what was decided of it stays. */
  @Insert(
      """
      INSERT INTO entitlement (person_id, benefit, from_month, to_month, amount_fen, recorded_at)
      VALUES (#{personId}, #{benefit}, #{fromMonth}, #{toMonth}, #{amountFen}, #{recordedAt})
      ON DUPLICATE KEY UPDATE to_month = VALUES(to_month), amount_fen = VALUES(amount_fen),
        recorded_at = VALUES(recorded_at)
      """)
  void putEntitlement(EntitlementRow row);

  @Insert(
      """
      INSERT INTO ledger_line (person_key, benefit, month, account, part, paid_fen, other_fen)
      VALUES (#{personKey}, #{benefit}, #{month}, #{account}, #{part}, #{paidFen}, #{otherFen})
      ON DUPLICATE KEY UPDATE paid_fen = VALUES(paid_fen), other_fen = VALUES(other_fen)
      """)
  void putLedgerLine(LedgerRow row);

  @Insert("INSERT IGNORE INTO next_survey (person_key) VALUES (#{key})")
  void awaitSurvey(@Param("key") PersonKey key);

  @Insert("INSERT INTO due_date (person_key, due_on) VALUES (#{personKey}, #{dueOn})")
  void insertDueDate(DueDateRow row);

  /** Sends what waits here. */
  @Flush
  List<BatchResult> flush();
}
