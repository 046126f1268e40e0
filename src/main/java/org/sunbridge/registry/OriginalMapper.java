package org.sunbridge.registry;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Which originals the archive holds, and what still rests on them. */
@Mapper
public interface OriginalMapper {

  /** Where they lie and when they came, of those that came last. By the primary key. */
  @Select(
      """
      SELECT id, archived_as AS archivedAs, received_at AS receivedAt FROM delivery
      WHERE original_removed_at IS NULL
      ORDER BY id DESC
      LIMIT 5
      """)
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  List<DeliveryRow> newest();

  /** The file whose folder is the archive. */
  @Select("SELECT mark FROM archive_mark WHERE id = 1")
  @Options(flushCache = Options.FlushCachePolicy.TRUE)
  Optional<String> mark();

  /** The first one counts. */
  @Insert("INSERT IGNORE INTO archive_mark (id, mark, marked_at) VALUES (1, #{mark}, #{at})")
  void setMark(@Param("mark") String mark, @Param("at") LocalDateTime at);

  /** Deliveries whose originals are in the archive. */
  @Select(
      """
      SELECT id, status, archived_as, container, completes, to_mark_from, received_at
      FROM delivery
      WHERE original_removed_at IS NULL
      """)
  List<DeliveryRow> held();

  /** All that a delivery or a draft refers to, whether it is still there or not. */
  @Select(
      """
      SELECT archived_as FROM delivery
      UNION
      SELECT container FROM delivery WHERE container IS NOT NULL
      UNION
      SELECT archived_as FROM upload WHERE state <> 'WITHDRAWN'
      UNION
      SELECT m.archived_as FROM upload_member m JOIN upload u ON u.id = m.upload_id
      WHERE u.state <> 'WITHDRAWN'
      """)
  Set<String> referred();

  /** When this database was made, in UTC. */
  @Select("SELECT created_at FROM installation WHERE id = 1")
  Optional<LocalDateTime> installedAt();

  /** Deliveries that first said what still holds. */
  @Select("SELECT DISTINCT delivery_id FROM statement WHERE until_as_of IS NULL")
  Set<Long> inForce();

  /** Evidence of findings on which nobody has the last word yet, as it is stored. */
  @Select(
      """
      SELECT evidence FROM finding
      WHERE state IN ('HELD', 'TO_VERIFY', 'PROPOSED', 'OPEN', 'APPROVED')
      """)
  List<String> evidence();

  /** Handed in on a page, and looked at since without being submitted. */
  @Select(
      """
      SELECT archived_as FROM upload WHERE state = 'DRAFT'
      UNION
      SELECT m.archived_as FROM upload_member m JOIN upload u ON u.id = m.upload_id
      WHERE u.state = 'DRAFT'
      """)
  Set<String> drafts();

  /** Index: delivery_original. */
  @Update(
      """
      UPDATE delivery SET original_removed_at = #{at}
      WHERE archived_as = #{name} AND original_removed_at IS NULL
      """)
  void setRemoved(@Param("name") String name, @Param("at") LocalDateTime at);
}
