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
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.mapping.StatementType;
import org.sunbridge.domain.PersonKey;

/** What a delivery would change, its rejects and its duplicates. */
@Mapper
public interface ChangeSetMapper {

  @Select(
      """
      SELECT * FROM change_item
      WHERE delivery_id = #{delivery} AND person_key = #{key} AND slot = #{slot}
      """)
  Optional<ChangeItem> item(
      @Param("delivery") long delivery, @Param("key") PersonKey key, @Param("slot") String slot);

  @Delete(
      """
      DELETE FROM change_item
      WHERE delivery_id = #{delivery} AND person_key = #{key} AND slot = #{slot}
      """)
  void remove(
      @Param("delivery") long delivery, @Param("key") PersonKey key, @Param("slot") String slot);

  /** Fails where the transaction's connection is gone. */
  @Select("SELECT 1")
  int stillThere();

  /** The next page in key order; applied items are removed, so the first page is always next. */
  @Select(
      """
      SELECT * FROM change_item WHERE delivery_id = #{delivery}
      ORDER BY person_key, slot LIMIT #{limit}
      """)
  List<ChangeItem> page(@Param("delivery") long delivery, @Param("limit") int limit);

  /** What a change set comes to, in key order, without the records. Index: the primary key. */
  @Select(
      """
      SELECT person_key, slot, kind, fingerprint FROM change_item
      WHERE delivery_id = #{delivery}
        AND (person_key > #{key} OR person_key = #{key} AND slot > #{slot})
      ORDER BY person_key, slot LIMIT #{limit}
      """)
  List<ChangeItem> after(
      @Param("delivery") long delivery,
      @Param("key") PersonKey key,
      @Param("slot") String slot,
      @Param("limit") int limit);

  /** The last person of a page of items, by key; empty where all that is left is one page. */
  @Select(
      """
      SELECT person_key FROM change_item WHERE delivery_id = #{delivery}
      ORDER BY person_key, slot LIMIT 1 OFFSET #{items}
      """)
  Optional<PersonKey> keyAt(@Param("delivery") long delivery, @Param("items") int items);

  /** What the items up to a person replace holds no longer. */
  @Update(
      """
      UPDATE statement s JOIN change_item c ON s.id = c.replaces SET s.until_as_of = #{until}
      WHERE c.delivery_id = #{delivery} AND c.person_key <= #{through}
      """)
  void endReplaced(
      @Param("delivery") long delivery,
      @Param("through") PersonKey through,
      @Param("until") LocalDate until);

  /** What the items up to a person say holds from now on. */
  @Insert(
      """
      INSERT INTO statement (job, scope, person_key, slot, from_as_of, delivery_id, source_row,
                             fingerprint, record, recorded_at)
      SELECT #{job}, #{scope}, person_key, slot, #{from}, delivery_id, source_row, fingerprint,
             record, #{at}
      FROM change_item
      WHERE delivery_id = #{delivery} AND person_key <= #{through} AND kind <> 'WITHDRAWN'
      ORDER BY person_key, slot
      """)
  void say(
      @Param("delivery") long delivery,
      @Param("through") PersonKey through,
      @Param("job") String job,
      @Param("scope") String scope,
      @Param("from") LocalDate from,
      @Param("at") LocalDateTime at);

  /** Whom the items up to a person speak of is to be concluded. */
  @Insert(
      """
      INSERT IGNORE INTO pending_conclusion (person_key)
      SELECT DISTINCT person_key FROM change_item
      WHERE delivery_id = #{delivery} AND person_key <= #{through}
      """)
  void touch(@Param("delivery") long delivery, @Param("through") PersonKey through);

  /**
   * @return how many items there were up to a person
   */
  @Delete(
      """
      DELETE FROM change_item WHERE delivery_id = #{delivery} AND person_key <= #{through}
      """)
  int removeThrough(@Param("delivery") long delivery, @Param("through") PersonKey through);

  @Delete(
      """
      <script>
      DELETE FROM change_item WHERE delivery_id = #{delivery} AND (person_key, slot) IN
      <foreach collection="items" item="i" open="(" separator="," close=")">
        (#{i.personKey}, #{i.slot})
      </foreach>
      </script>
      """)
  void removeAll(@Param("delivery") long delivery, @Param("items") Collection<ChangeItem> items);

  @Delete("DELETE FROM change_item WHERE delivery_id = #{delivery}")
  void clearItems(long delivery);

  /** Changed records beside what was said before, in key order. Index: the primary key. */
  @Select(
      """
      SELECT c.person_key, c.slot, s.record AS before_record, c.record AS after_record
      FROM change_item c JOIN statement s ON s.id = c.replaces
      WHERE c.delivery_id = #{delivery} AND c.kind = 'CHANGED'
        AND (c.person_key > #{key} OR c.person_key = #{key} AND c.slot > #{slot})
      ORDER BY c.person_key, c.slot LIMIT #{limit}
      """)
  List<ChangedRecord> changed(
      @Param("delivery") long delivery,
      @Param("key") PersonKey key,
      @Param("slot") String slot,
      @Param("limit") int limit);

  /** How many registered people of each street a change set names. */
  @Select(
      """
      SELECT LEFT(p.division, 9) AS street, COUNT(DISTINCT c.person_key) AS people
      FROM change_item c JOIN person p ON p.person_key = c.person_key
      WHERE c.delivery_id = #{delivery} AND p.division IS NOT NULL
      GROUP BY LEFT(p.division, 9)
      """)
  List<StreetPeople> streets(long delivery);

  @Delete("DELETE FROM delivery_reject WHERE delivery_id = #{delivery}")
  void clearRejects(long delivery);

  @Delete("DELETE FROM delivery_duplicate WHERE delivery_id = #{delivery}")
  void clearDuplicates(long delivery);

  @Delete("DELETE FROM delivery_note WHERE delivery_id = #{delivery}")
  void clearNotes(long delivery);

  /**
   * @param subjects each with {@code key} and {@code slot}
   */
  @Insert(
      """
      <script>
      INSERT IGNORE INTO said_again (delivery_id, person_key, slot) VALUES
      <foreach collection="subjects" item="s" separator=",">
        (#{delivery}, #{s.key}, #{s.slot})
      </foreach>
      </script>
      """)
  void repeated(@Param("delivery") long delivery, @Param("subjects") Collection<?> subjects);

  /** Key and slot of whom some increments named with what they had said before. */
  @Select(
      """
      SELECT person_key, slot FROM said_again WHERE delivery_id IN (${deliveries})
      """)
  List<ChangeItem> repeatedIn(@Param("deliveries") Keys deliveries);

  @Delete("DELETE FROM said_again WHERE delivery_id = #{delivery}")
  void clearRepeated(long delivery);

  @Insert(
      """
      <script>
      INSERT INTO delivery_note (delivery_id, field, code, sentence, rows_noted, first_row) VALUES
      <foreach collection="rows" item="r" separator=",">
        (#{r.deliveryId}, #{r.field}, #{r.code}, #{r.sentence}, #{r.rowsNoted}, #{r.firstRow})
      </foreach>
      </script>
      """)
  void note(@Param("rows") Collection<NoteRow> rows);

  @Insert(
      """
      <script>
      INSERT INTO delivery_reject (delivery_id, source_row, cells, problems, name_key, birth_date)
      VALUES
      <foreach collection="rows" item="r" separator=",">
        (#{r.deliveryId}, #{r.sourceRow}, #{r.cells}, #{r.problems}, #{r.nameKey}, #{r.birthDate})
      </foreach>
      </script>
      """)
  void reject(@Param("rows") Collection<RejectedRow> rows);

  @Insert(
      """
      <script>
      INSERT INTO delivery_duplicate (delivery_id, source_row, person_key, slot, likeness, first_row)
      VALUES
      <foreach collection="rows" item="r" separator=",">
        (#{r.deliveryId}, #{r.sourceRow}, #{r.personKey}, #{r.slot}, #{r.likeness}, #{r.firstRow})
      </foreach>
      </script>
      """)
  void duplicate(@Param("rows") Collection<DuplicateRow> rows);

  /** Index: duplicate_person. */
  @Select(
      """
      SELECT * FROM delivery_duplicate FORCE INDEX (duplicate_person) WHERE person_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<DuplicateRow> duplicatesOf(@Param("keys") Keys keys);

  /** Rejected rows by the hash of their name. Index: reject_name. */
  @Select(
      """
      SELECT delivery_id, source_row, name_key, birth_date
      FROM delivery_reject FORCE INDEX (reject_name) WHERE name_key IN (${names})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<RejectedRow> rejectsNaming(@Param("names") Keys names);
}
