package org.sunbridge.registry;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The texts of every version of the definitions that was ever worked with. */
@Mapper
public interface DefinitionVersionMapper {

  @Select("SELECT EXISTS (SELECT 1 FROM definition_version WHERE version = #{version})")
  boolean isKept(String version);

  /** A version's texts by file. */
  @Select("SELECT file, content FROM definition_version WHERE version = #{version} ORDER BY file")
  List<DefinitionTextRow> texts(String version);

  /** The newest first. */
  @Select(
      """
      SELECT version AS version, MIN(imported_at) AS importedAt, COUNT(*) AS files
        FROM definition_version
       GROUP BY version
       ORDER BY importedAt DESC, version
       LIMIT #{limit}
      """)
  List<DefinitionVersionRow> newest(int limit);

  /**
   * One statement: a version is kept whole or not at all.
   *
   * @param texts by file
   */
  @Insert(
      """
      <script>
      INSERT IGNORE INTO definition_version (version, file, content, imported_at) VALUES
      <foreach collection="texts" index="file" item="text" separator=",">
        (#{version}, #{file}, #{text}, #{at})
      </foreach>
      </script>
      """)
  void keep(
      @Param("version") String version,
      @Param("texts") Map<String, String> texts,
      @Param("at") LocalDateTime at);
}
