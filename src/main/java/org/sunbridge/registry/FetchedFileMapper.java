package org.sunbridge.registry;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Files that stay at their endpoint after they were received. */
@Mapper
public interface FetchedFileMapper {

  @Select("SELECT EXISTS (SELECT 1 FROM fetched_file WHERE job = #{job} AND file_key = #{file})")
  boolean knows(@Param("job") String job, @Param("file") byte[] file);

  @Insert(
      """
      INSERT IGNORE INTO fetched_file (job, file_key, fetched_at)
      VALUES (#{job}, #{file}, #{fetchedAt})
      """)
  void insert(
      @Param("job") String job,
      @Param("file") byte[] file,
      @Param("fetchedAt") LocalDateTime fetchedAt);
}
