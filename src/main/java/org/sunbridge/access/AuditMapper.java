package org.sunbridge.access;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The table {@code audit}: it only grows. */
@Mapper
interface AuditMapper {

  @Insert(
      """
      INSERT INTO audit (happened_at, account, action, subject, reason, token)
      VALUES (#{at}, #{account}, #{action}, #{subject}, #{reason}, #{token})
      """)
  int insert(
      @Param("at") LocalDateTime at,
      @Param("account") String account,
      @Param("action") String action,
      @Param("subject") String subject,
      @Param("reason") String reason,
      @Param("token") @Nullable String token);
}
