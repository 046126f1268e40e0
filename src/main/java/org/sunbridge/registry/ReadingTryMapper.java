package org.sunbridge.registry;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Files that are being read, or were when their process died. */
@Mapper
public interface ReadingTryMapper {

  /** How often its reading began and did not end. */
  @Select(
      """
      SELECT COALESCE(MAX(tries), 0) FROM reading_try
      WHERE stage = #{stage} AND job = #{job} AND content_hash = #{content}
      """)
  int tries(
      @Param("stage") String stage, @Param("job") String job, @Param("content") byte[] content);

  /** The same for whatever it was read for. */
  @Select(
      """
      SELECT COALESCE(MAX(tries), 0) FROM reading_try
      WHERE job = #{job} AND content_hash = #{content}
      """)
  int mostTries(@Param("job") String job, @Param("content") byte[] content);

  @Insert(
      """
      INSERT INTO reading_try (job, content_hash, stage, tries, began_at)
      VALUES (#{job}, #{content}, #{stage}, 1, #{at})
      ON DUPLICATE KEY UPDATE tries = tries + 1, began_at = VALUES(began_at)
      """)
  void begin(
      @Param("stage") String stage,
      @Param("job") String job,
      @Param("content") byte[] content,
      @Param("at") LocalDateTime at);

  @Delete(
      """
      DELETE FROM reading_try
      WHERE job = #{job} AND content_hash = #{content} AND stage = #{stage}
      """)
  void end(
      @Param("stage") String stage, @Param("job") String job, @Param("content") byte[] content);

  @Update(
      """
      UPDATE reading_try SET tries = #{most}
      WHERE job = #{job} AND content_hash = #{content} AND tries > #{most}
      """)
  void limitTries(
      @Param("job") String job, @Param("content") byte[] content, @Param("most") int most);
}
