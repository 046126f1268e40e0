package org.sunbridge.operation;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads the table {@code audit}. */
@Mapper
interface AuditListMapper {

  String MEANT =
      """
      <if test="filter.account != null">AND account = #{filter.account}</if>
      <if test="filter.action != null">AND action = #{filter.action}</if>
      <if test="filter.subject != null">AND subject = #{filter.subject}</if>
      <if test="filter.beginning != null">AND subject LIKE #{filter.beginning} ESCAPE '!'</if>
      """;

  /** Newest first. Indexes: the primary key, audit_account, audit_action, audit_subject. */
  @Select(
      "<script>SELECT id, happened_at, account, token, action, subject, reason FROM audit"
          + " WHERE id &lt; #{below} AND id &gt;= #{least} "
          + MEANT
          + " ORDER BY id DESC LIMIT #{limit}</script>")
  List<AuditEntry> before(
      @Param("filter") AuditFilter filter,
      @Param("below") long below,
      @Param("least") long least,
      @Param("limit") int limit);

  /** Oldest first. */
  @Select(
      "<script>SELECT id, happened_at, account, token, action, subject, reason FROM audit"
          + " WHERE id &gt; #{above} AND id &lt; #{most} "
          + MEANT
          + " ORDER BY id LIMIT #{limit}</script>")
  List<AuditEntry> after(
      @Param("filter") AuditFilter filter,
      @Param("above") long above,
      @Param("most") long most,
      @Param("limit") int limit);

  /** The first line that was written at a moment or later. Index: audit_happened. */
  @Select("SELECT id FROM audit WHERE happened_at >= #{moment} ORDER BY happened_at, id LIMIT 1")
  @Nullable Long since(LocalDateTime moment);
}
