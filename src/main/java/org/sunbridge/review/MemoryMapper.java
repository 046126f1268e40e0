package org.sunbridge.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.mapping.StatementType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.Keys;

/** What people want remembered beside a finding's own state; rows are ended, never deleted. */
@Mapper
public interface MemoryMapper {

  @Insert(
      """
      INSERT INTO verification (finding_id, answer, seen_on, note, account, happened_at)
      VALUES (#{finding}, #{answer}, #{seenOn}, #{by.reason}, #{by.account}, #{by.at})
      """)
  void addAnswer(
      @Param("finding") long finding,
      @Param("answer") Answer answer,
      @Param("seenOn") LocalDate seenOn,
      @Param("by") By by);

  @Insert(
      """
      INSERT INTO benefit_pause (person_key, benefit, through, finding_id, account, reason,
                                 happened_at)
      VALUES (#{finding.personKey}, #{finding.benefit}, #{through}, #{finding.id}, #{by.account},
              #{by.reason}, #{by.at})
      """)
  void addPause(
      @Param("finding") FindingRow finding,
      @Param("through") LocalDate through,
      @Param("by") By by);

  /** Pauses that nobody ended and that reach to a day or beyond. Index: pause_person. */
  @Select(
      """
      SELECT person_key, benefit, through FROM benefit_pause FORCE INDEX (pause_person)
      WHERE ended_at IS NULL AND through >= #{day} AND person_key IN (${keys})
      """)
  List<BenefitPause> pauses(@Param("keys") Keys keys, @Param("day") LocalDate day);

  @Update(
      """
      UPDATE benefit_pause SET ended_at = #{at}, ended_by = #{account}
      WHERE person_key = #{person} AND benefit = #{benefit} AND ended_at IS NULL
      """)
  int endPauses(
      @Param("person") PersonKey person,
      @Param("benefit") String benefit,
      @Param("account") String account,
      @Param("at") LocalDateTime at);

  @Insert(
      """
      INSERT INTO not_same (row_key, person_key, finding_id, account, reason, happened_at)
      VALUES (#{row}, #{person}, #{finding}, #{by.account}, #{by.reason}, #{by.at})
      """)
  void addNotSame(
      @Param("row") PersonKey row,
      @Param("person") PersonKey person,
      @Param("finding") long finding,
      @Param("by") By by);

  /** Pairs in which a key stands for the row or for the person. Indexes: not_same_row, _person. */
  @Select(
      """
      SELECT row_key, person_key FROM not_same FORCE INDEX (not_same_row)
      WHERE taken_back_at IS NULL AND row_key IN (${keys})
      UNION
      SELECT row_key, person_key FROM not_same FORCE INDEX (not_same_person)
      WHERE taken_back_at IS NULL AND person_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<NotSamePair> notSame(@Param("keys") Keys keys);

  /** Takes back what was decided at a finding. Index: not_same_finding. */
  @Update(
      """
      UPDATE not_same SET taken_back_at = #{at}, taken_back_by = #{account}
      WHERE finding_id = #{finding} AND taken_back_at IS NULL
      """)
  int takeBackNotSame(
      @Param("finding") long finding,
      @Param("account") String account,
      @Param("at") LocalDateTime at);
}
