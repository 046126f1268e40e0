package org.sunbridge.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Files handed in on a page, before and after they became deliveries. */
@Mapper
public interface UploadMapper {

  @Insert(
      """
      INSERT INTO upload (account, job, file_name, archived_as, size_bytes, scope, as_of, state,
                          uploaded_at)
      VALUES (#{account}, #{job}, #{fileName}, #{archivedAs}, #{sizeBytes}, #{scope}, #{asOf},
              #{state}, #{uploadedAt})
      """)
  @Options(useGeneratedKeys = true, keyProperty = "id")
  void insert(UploadRow upload);

  /** Somebody else's is none. */
  @Select("SELECT * FROM upload WHERE id = #{id} AND account = #{account}")
  Optional<UploadRow> find(@Param("id") long id, @Param("account") String account);

  /** The newest first. Index: upload_account. */
  @Select("SELECT * FROM upload WHERE account = #{account} ORDER BY id DESC LIMIT #{limit}")
  List<UploadRow> newest(@Param("account") String account, @Param("limit") int limit);

  /** Says of a draft what its sender found missing in the file. */
  @Update(
      """
      UPDATE upload SET scope = #{scope}, as_of = #{asOf} WHERE id = #{id} AND state = 'DRAFT'
      """)
  void setClaims(
      @Param("id") long id,
      @Param("scope") @Nullable String scope,
      @Param("asOf") @Nullable LocalDate asOf);

  /**
   * @return 0 when it was no draft any more: somebody clicked twice
   */
  @Update(
      """
      UPDATE upload SET state = #{state}, delivery_id = #{delivery}
      WHERE id = #{id} AND state = 'DRAFT'
      """)
  int settle(
      @Param("id") long id,
      @Param("state") UploadRow.State state,
      @Param("delivery") @Nullable Long delivery);

  /** What its sender says of a draft's form, having looked. */
  @Update("UPDATE upload SET shape = #{shape} WHERE id = #{id} AND state = 'DRAFT'")
  void setShape(@Param("id") long id, @Param("shape") @Nullable String shape);

  /** In the order of the file. */
  @Select("SELECT * FROM upload_typed WHERE upload_id = #{upload} ORDER BY source_row")
  List<TypedRow> typed(long upload);

  @Insert(
      """
      INSERT INTO upload_typed (upload_id, source_row, cells)
      VALUES (#{uploadId}, #{sourceRow}, #{cells})
      ON DUPLICATE KEY UPDATE cells = VALUES(cells)
      """)
  void type(TypedRow row);

  /** The original tells something else when it is read otherwise; and what is handed in is kept. */
  @Delete("DELETE FROM upload_typed WHERE upload_id = #{upload}")
  int forgetTyped(long upload);

  /** Files in an archive, in its order; none of what is no archive, or was not opened. */
  @Select("SELECT * FROM upload_member WHERE upload_id = #{upload} ORDER BY position")
  List<MemberRow> members(long upload);

  @Insert(
      """
      INSERT INTO upload_member (upload_id, position, path, archived_as, content_hash, size_bytes)
      VALUES (#{uploadId}, #{position}, #{path}, #{archivedAs}, #{contentHash}, #{sizeBytes})
      """)
  void addMember(MemberRow member);

  @Update(
      """
      UPDATE upload_member SET delivery_id = #{delivery}
      WHERE upload_id = #{upload} AND archived_as = #{archivedAs}
      """)
  void setMemberDelivery(
      @Param("upload") long upload,
      @Param("archivedAs") String archivedAs,
      @Param("delivery") long delivery);
}
