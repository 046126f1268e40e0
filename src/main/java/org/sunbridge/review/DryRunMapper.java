package org.sunbridge.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.PersonKey;

/** What held runs would do. */
@Mapper
public interface DryRunMapper {

  @Select("SELECT * FROM dry_run WHERE run_id = #{run}")
  Optional<DryRunRow> ofRun(long run);

  /** Held deliveries of which nobody knows yet what they would do. Index: run_status. */
  @Select(
      """
      SELECT r.id FROM run r LEFT JOIN dry_run d ON d.run_id = r.id
      WHERE r.status = 'HELD' AND r.kind = 'DELIVERY' AND d.run_id IS NULL ORDER BY r.id
      """)
  List<Long> missing();

  @Insert(
      """
      INSERT INTO dry_run (run_id, outcome, definitions, business_date, milliseconds, made_at)
      VALUES (#{runId}, #{outcome}, #{definitions}, #{businessDate}, #{milliseconds}, #{madeAt})
      """)
  void insert(DryRunRow row);

  @Delete("DELETE FROM dry_run WHERE run_id = #{run}")
  void delete(long run);

  @Delete("DELETE FROM dry_run_finding WHERE run_id = #{run}")
  void deleteFindings(long run);

  @Update("UPDATE dry_run SET first_by = #{by}, first_reason = #{reason} WHERE run_id = #{run}")
  void setFirst(
      @Param("run") long run,
      @Param("by") @Nullable String by,
      @Param("reason") @Nullable String reason);

  @Insert(
      """
      <script>
      INSERT INTO dry_run_finding (run_id, effect, person_key, identity, type, reason,
        certificate_no, citizen_id, name, division, field, before_value, after_value, benefit,
        effective_month, state, job, rule, evidence, fen) VALUES
      <foreach collection="findings" item="f" separator=",">
        (#{run}, #{f.effect}, #{f.row.personKey}, #{f.row.identity}, #{f.row.type},
         #{f.row.reason}, #{f.row.certificateNo}, #{f.row.citizenId}, #{f.row.name},
         #{f.row.division}, #{f.row.field}, #{f.row.beforeValue}, #{f.row.afterValue},
         #{f.row.benefit}, #{f.row.effectiveMonth}, #{f.row.state}, #{f.row.job}, #{f.row.rule},
         #{f.row.evidence}, #{f.fen})
      </foreach>
      </script>
      """)
  void insertFindings(
      @Param("run") long run, @Param("findings") Collection<DryRunFinding> findings);

  /** What people are paid a month by the newest ledger. */
  @Select(
      """
      <script>
      SELECT p.person_key, e.benefit, e.amount_fen AS fen
      FROM entitlement e JOIN person p ON p.id = e.person_id
      WHERE e.to_month IS NULL AND p.person_key IN
      <foreach collection="keys" item="key" open="(" separator="," close=")">#{key}</foreach>
      </script>
      """)
  List<MonthlyPay> paid(@Param("keys") Collection<PersonKey> keys);
}
