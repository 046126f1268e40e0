package org.sunbridge.access;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code account}. Columns are named and ordered as the record's components. */
@Mapper
interface AccountMapper {

  String COLUMNS =
      """
      SELECT name AS name, display_name AS displayName, password_hash AS passwordHash,
             role AS role, divisions AS divisions, own_password AS ownPassword,
             revision AS revision, created_at AS createdAt, disabled_at AS disabledAt
        FROM account
      """;

  @Select(COLUMNS + " WHERE name = #{name}")
  @Nullable AccountRow find(String name);

  @Select(COLUMNS + " ORDER BY disabled_at IS NOT NULL, name")
  List<AccountRow> all();

  @Select("SELECT EXISTS (SELECT 1 FROM account)")
  boolean any();

  /** Those who could still keep the accounts; locked, so that two do not end each other. */
  @Select(
      "SELECT name FROM account WHERE role = 'ADMINISTRATOR' AND disabled_at IS NULL FOR UPDATE")
  List<String> administrators();

  @Insert(
      """
      INSERT INTO account (name, display_name, password_hash, role, divisions, own_password,
                           revision, created_at)
      VALUES (#{name}, #{displayName}, #{passwordHash}, #{role}, #{divisions}, #{ownPassword},
              #{revision}, #{createdAt})
      """)
  int insert(AccountRow row);

  @Update(
      """
      UPDATE account
         SET display_name = #{displayName}, role = #{role}, divisions = #{divisions},
             revision = revision + 1
       WHERE name = #{name}
      """)
  int change(
      @Param("name") String name,
      @Param("displayName") String displayName,
      @Param("role") Role role,
      @Param("divisions") String divisions);

  @Update(
      """
      UPDATE account
         SET password_hash = #{hash}, own_password = #{own}, revision = revision + 1
       WHERE name = #{name}
      """)
  int setPassword(
      @Param("name") String name, @Param("hash") String hash, @Param("own") boolean own);

  @Update("UPDATE account SET disabled_at = #{at}, revision = revision + 1 WHERE name = #{name}")
  int end(@Param("name") String name, @Param("at") @Nullable LocalDateTime at);
}
