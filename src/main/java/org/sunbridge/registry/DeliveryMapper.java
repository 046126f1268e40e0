package org.sunbridge.registry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Deliveries. */
@Mapper
public interface DeliveryMapper {

  @Insert(
      """
      INSERT INTO delivery (job, scope, as_of, content_hash, file_name, archived_as, size_bytes,
                            came_from, container, to_mark_from, shape, status, corrects, completes,
                            received_at)
      VALUES (#{job}, #{scope}, #{asOf}, #{contentHash}, #{fileName}, #{archivedAs}, #{sizeBytes},
              #{cameFrom}, #{container}, #{toMarkFrom}, #{shape}, #{status}, #{corrects},
              #{completes}, #{receivedAt})
      """)
  @Options(useGeneratedKeys = true, keyProperty = "id")
  void insert(DeliveryRow delivery);

  /** Waits until no other transaction that asked for this is open; ends with the transaction. */
  @Select("SELECT id FROM installation ORDER BY id LIMIT 1 FOR UPDATE")
  @Nullable Integer alone();

  @Select("SELECT * FROM delivery WHERE id = #{id}")
  Optional<DeliveryRow> byId(long id);

  /** Index: delivery_identity. */
  @Select(
      """
      SELECT * FROM delivery
      WHERE job = #{job} AND scope = #{scope} AND as_of = #{asOf}
      ORDER BY id DESC
      """)
  List<DeliveryRow> ofIdentity(
      @Param("job") String job, @Param("scope") String scope, @Param("asOf") LocalDate asOf);

  /** Received and not compared to the end: its process was killed. Index: delivery_status. */
  @Select("SELECT * FROM delivery WHERE status = 'RECEIVED' AND job = #{job} ORDER BY id")
  List<DeliveryRow> waiting(String job);

  /** Those whose rows are not marked at their source yet, oldest first. Index: delivery_to_mark. */
  @Select(
      """
      SELECT * FROM delivery WHERE job = #{job} AND to_mark_from IS NOT NULL ORDER BY id
      """)
  List<DeliveryRow> toMark(String job);

  @Update("UPDATE delivery SET to_mark_from = #{from} WHERE id = #{id}")
  void setToMarkFrom(@Param("id") long id, @Param("from") @Nullable Long from);

  /** The newest that came from a place under a name, unless it was discarded. */
  @Select(
      """
      SELECT * FROM delivery
      WHERE job = #{job} AND came_from = #{cameFrom} AND status <> 'DISCARDED'
      ORDER BY id DESC LIMIT 1
      """)
  Optional<DeliveryRow> newestFrom(@Param("job") String job, @Param("cameFrom") String cameFrom);

  /** Those that speak, of every feed. Index: delivery_status. */
  @Select("SELECT * FROM delivery WHERE status = 'APPLIED' ORDER BY id")
  List<DeliveryRow> applied();

  /** Those that ever spoke, in the order in which they began to. */
  @Select("SELECT * FROM delivery WHERE applied_at IS NOT NULL ORDER BY applied_at, id")
  List<DeliveryRow> everApplied();

  /**
   * Those that came in, are known by what they speak of, and do not speak: held by a brake, or not
   * brought to their end. Indexes: delivery_status, batch_parameter.
   */
  @Select(
      """
      SELECT * FROM delivery d
      WHERE d.status IN ('RECEIVED', 'HELD')
         OR d.status = 'FAILED'
            AND EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION_PARAMS p
                        WHERE p.PARAMETER_NAME = 'delivery'
                          AND p.PARAMETER_VALUE = CAST(d.id AS CHAR))
      ORDER BY d.id
      """)
  List<DeliveryRow> unfinished();

  /** Whether a feed has spoken of a day or a later one. Index: delivery_newest. */
  @Select(
      """
      SELECT EXISTS (SELECT 1 FROM delivery
                     WHERE job = #{job} AND as_of >= #{oldest} AND status = 'APPLIED')
      """)
  boolean isHeard(@Param("job") String job, @Param("oldest") LocalDate oldest);

  /** The newest day that a feed has spoken of. Index: delivery_newest. */
  @Select("SELECT MAX(as_of) FROM delivery WHERE job = #{job} AND status = 'APPLIED'")
  @Nullable LocalDate newestAsOf(String job);

  /** The as-ofs that speak for a feed and scope, oldest first. */
  @Select(
      """
      SELECT * FROM delivery
      WHERE job = #{job} AND scope = #{scope} AND status = 'APPLIED'
      ORDER BY as_of, id
      """)
  List<DeliveryRow> appliedOf(@Param("job") String job, @Param("scope") String scope);

  /** A delivery that speaks already has not failed, whoever comes late to say so. */
  @Update(
      """
      UPDATE delivery SET status = 'FAILED', reason = #{reason}, applied_at = NULL
      WHERE id = #{id} AND status NOT IN ('APPLIED', 'CORRECTED')
      """)
  void setFailed(@Param("id") long id, @Param("reason") @Nullable String reason);

  @Update(
      """
      UPDATE delivery SET status = #{status}, reason = #{reason}, applied_at = #{appliedAt}
      WHERE id = #{id}
      """)
  void setStatus(
      @Param("id") long id,
      @Param("status") DeliveryStatus status,
      @Param("reason") @Nullable String reason,
      @Param("appliedAt") @Nullable LocalDateTime appliedAt);

  @Update(
      """
      UPDATE delivery SET row_count = #{rows}, reject_count = #{rejects}, understood = #{understood}
      WHERE id = #{id}
      """)
  void setUnderstood(
      @Param("id") long id,
      @Param("rows") long rows,
      @Param("rejects") long rejects,
      @Param("understood") String understood);

  /** How much it came to, who ends it, and whether its silence counts. */
  @Update(
      """
      UPDATE delivery SET records = #{records}, last_key = #{lastKey}, last_slot = #{lastSlot},
        before_last_key = #{beforeLastKey}, before_last_slot = #{beforeLastSlot},
        absence = #{absence}
      WHERE id = #{id}
      """)
  void setMeasured(DeliveryRow delivery);

  @Update("UPDATE delivery SET absence = #{absence} WHERE id = #{id}")
  void setAbsence(@Param("id") long id, @Param("absence") @Nullable Suspension absence);

  @Update("UPDATE delivery SET corrects = #{corrects} WHERE id = #{id}")
  void setCorrects(@Param("id") long id, @Param("corrects") @Nullable Long corrects);

  @Update("UPDATE delivery SET completes = #{completes} WHERE id = #{id}")
  void setCompletes(@Param("id") long id, @Param("completes") long completes);

  @Update("UPDATE delivery SET note = #{note} WHERE id = #{id}")
  void setNote(@Param("id") long id, @Param("note") String note);

  /**
   * What this one takes the place of stops speaking; what came before it and waits never will.
   *
   * @param lineage the delivery and what it completes; what came before the first of them waits in
   *     vain
   */
  @Update(
      """
      <script>
      UPDATE delivery SET status = 'CORRECTED'
      WHERE job = #{by.job} AND scope = #{by.scope} AND as_of = #{by.asOf}
        AND id &lt;&gt; #{by.id}
        AND (status = 'APPLIED'
             OR status IN ('HELD', 'FAILED', 'RECEIVED')
                AND (id &lt; #{first} OR id IN
                <foreach collection="lineage" item="id" open="(" separator="," close=")">#{id}</foreach>))
      </script>
      """)
  void setCorrected(
      @Param("by") DeliveryRow by,
      @Param("first") long first,
      @Param("lineage") Collection<Long> lineage);

  /** Held or failed runs of deliveries that were corrected have nothing left to do. */
  @Update(
      """
      UPDATE run r JOIN delivery d ON d.id = r.delivery_id
      SET r.status = 'DISCARDED', r.reason = #{reason}
      WHERE d.job = #{by.job} AND d.scope = #{by.scope} AND d.as_of = #{by.asOf}
        AND d.status = 'CORRECTED' AND r.status IN ('HELD', 'FAILED')
      """)
  void discardRunsOfCorrected(@Param("by") DeliveryRow by, @Param("reason") String reason);
}
