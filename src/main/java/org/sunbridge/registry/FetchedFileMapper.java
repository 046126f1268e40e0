package org.sunbridge.registry;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Files that stay at their endpoint after they were received. */
@Mapper
public interface FetchedFileMapper {

  @Select("SELECT EXISTS (SELECT 1 FROM fetched_file WHERE job = #{job} AND file_key = #{file})")
  boolean knows(@Param("job") String job, @Param("file") byte[] file);

  @Insert(
      """
      INSERT IGNORE INTO fetched_file (job, file_key, met_at) VALUES (#{job}, #{file}, #{at})
      """)
  void insert(@Param("job") String job, @Param("file") byte[] file, @Param("at") LocalDateTime at);

  /** Writes only when it was last met before a moment: most files are met every night. */
  @Update(
      """
      UPDATE fetched_file SET met_at = #{at}
      WHERE job = #{job} AND file_key = #{file} AND met_at < #{before}
      """)
  void met(
      @Param("job") String job,
      @Param("file") byte[] file,
      @Param("at") LocalDateTime at,
      @Param("before") LocalDateTime before);

  @Delete("DELETE FROM fetched_file WHERE job = #{job} AND met_at < #{before}")
  void forget(@Param("job") String job, @Param("before") LocalDateTime before);
}
