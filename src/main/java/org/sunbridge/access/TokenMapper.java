package org.sunbridge.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The table {@code api_token}. */
@Mapper
interface TokenMapper {

  /** The columns of a {@link Token}, in the order of its components. */
  String TOKEN =
      "SELECT id, name, account, role, divisions, made_by, made_at, ends_at, ended_at, last_used_on"
          + " FROM api_token ";

  @Insert(
      """
      INSERT INTO api_token (name, account, role, divisions, token_hash, made_by, made_at, ends_at)
      VALUES (#{t.name}, #{t.account}, #{t.role}, #{t.divisions}, #{hash}, #{t.madeBy},
              #{t.madeAt}, #{t.endsAt})
      """)
  void insert(@Param("t") Token token, @Param("hash") byte[] hash);

  /** In force at a moment. Index: token_by_hash. */
  @Select(TOKEN + "WHERE token_hash = #{hash} AND ended_at IS NULL AND ends_at > #{now}")
  Optional<Token> inForce(@Param("hash") byte[] hash, @Param("now") LocalDateTime now);

  @Select(TOKEN + "ORDER BY ended_at IS NOT NULL, name")
  List<Token> all();

  @Select(
      TOKEN + "WHERE account = #{account} AND ended_at IS NULL AND ends_at > #{now} ORDER BY name")
  List<Token> of(@Param("account") String account, @Param("now") LocalDateTime now);

  @Update("UPDATE api_token SET ended_at = #{now} WHERE name = #{name} AND ended_at IS NULL")
  int end(@Param("name") String name, @Param("now") LocalDateTime now);

  @Update(
      """
      UPDATE api_token SET ended_at = #{now}
      WHERE name = #{name} AND account = #{account} AND ended_at IS NULL
      """)
  int endOf(
      @Param("name") String name,
      @Param("account") String account,
      @Param("now") LocalDateTime now);

  /** Once a day: asking is not to cost a write each time. */
  @Update(
      """
      UPDATE api_token SET last_used_on = #{today}
      WHERE id = #{id} AND (last_used_on IS NULL OR last_used_on < #{today})
      """)
  int used(@Param("id") long id, @Param("today") LocalDate today);
}
