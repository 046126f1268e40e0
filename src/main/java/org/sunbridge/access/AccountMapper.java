package org.sunbridge.access;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The table {@code account}. Columns are named and ordered as the record's components. */
@Mapper
interface AccountMapper {

  @Select(
      """
      SELECT name AS name, display_name AS displayName, password_hash AS passwordHash,
             role AS role, divisions AS divisions, disabled_at AS disabledAt
        FROM account
       WHERE name = #{name}
      """)
  @Nullable AccountRow find(String name);

  @Insert(
      """
      INSERT INTO account (name, display_name, password_hash, role, divisions, created_at)
      VALUES (#{row.name}, #{row.displayName}, #{row.passwordHash}, #{row.role}, #{row.divisions},
              #{createdAt})
      """)
  int insert(@Param("row") AccountRow row, @Param("createdAt") LocalDateTime createdAt);
}
