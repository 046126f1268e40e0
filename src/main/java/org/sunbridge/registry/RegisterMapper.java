package org.sunbridge.registry;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.mapping.StatementType;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.PersonKey;

/** The register itself: people, certificates, entitlements, and every change of them. */
@Mapper
public interface RegisterMapper {

  @Select(
      """
      SELECT * FROM person FORCE INDEX (person_by_key) WHERE person_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<PersonRow> people(@Param("keys") Keys keys);

  /** Index: person_name_birth. */
  @Select(
      """
      SELECT * FROM person FORCE INDEX (person_name_birth) WHERE name_birth_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<PersonRow> namedAndBornAs(@Param("keys") Keys keys);

  @Select("SELECT COUNT(*) FROM person")
  long countPeople();

  /** How many people live in each street. Index: person_division. */
  @Select(
      """
      SELECT LEFT(division, 9) AS street, COUNT(*) AS people FROM person
      WHERE division IS NOT NULL GROUP BY LEFT(division, 9)
      """)
  List<StreetPeople> countPeopleOfStreets();

  @Select(
      """
      SELECT * FROM certificate FORCE INDEX (certificate_person) WHERE person_id IN (${people})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<CertificateRow> certificates(@Param("people") Keys people);

  @Update("UPDATE certificate SET until_as_of = #{until} WHERE id = #{id}")
  void endCertificate(@Param("id") long id, @Param("until") java.time.@Nullable LocalDate until);

  @Select(
      """
      SELECT * FROM entitlement FORCE INDEX (PRIMARY) WHERE person_id IN (${people})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<EntitlementRow> entitlements(@Param("people") Keys people);

  /** The decision that a benefit ends: on the spell that the newest ledger pays. */
  @Update(
      """
      UPDATE entitlement SET ends_month = #{month}, ended_by = #{finding}
      WHERE person_id = #{person} AND benefit = #{benefit} AND to_month IS NULL
      """)
  int endEntitlement(
      @Param("person") long person,
      @Param("benefit") String benefit,
      @Param("month") @Nullable String month,
      @Param("finding") @Nullable Long finding);

  /** The decision no longer holds. Index: entitlement_ended. */
  @Update("UPDATE entitlement SET ends_month = NULL, ended_by = NULL WHERE ended_by = #{finding}")
  void reviveEntitlement(long finding);

  @Select("SELECT * FROM person WHERE person_key = #{key}")
  Optional<PersonRow> person(PersonKey key);

  @Select(
      """
      SELECT * FROM collection FORCE INDEX (PRIMARY) WHERE person_key IN (${keys})
      """)
  @Options(statementType = StatementType.STATEMENT)
  List<CollectionRow> collection(@Param("keys") Keys keys);
}
