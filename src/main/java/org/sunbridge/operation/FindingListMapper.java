package org.sunbridge.operation;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingType;

/**
 * Reads the table {@code finding}; its SQL is in {@code mappers/operation/FindingListMapper.xml}.
 */
@Mapper
interface FindingListMapper {

  /** Ascending by id; at least one part. */
  List<StoredFinding> after(
      @Param("filter") FindingFilter filter,
      @Param("parts") List<FindingPart> parts,
      @Param("id") long id,
      @Param("limit") int limit);

  /** Descending by id; at least one part. */
  List<StoredFinding> before(
      @Param("filter") FindingFilter filter,
      @Param("parts") List<FindingPart> parts,
      @Param("id") long id,
      @Param("limit") int limit);

  @Nullable StoredFinding find(@Param("id") long id, @Param("divisions") List<String> divisions);

  /** No further than {@code most}. */
  long count(
      @Param("filter") FindingFilter filter,
      @Param("part") FindingPart part,
      @Param("most") long most);

  /** A run, or all runs of a night. Index: run_night. */
  @Select(
      "SELECT id FROM run WHERE id = #{run} UNION ALL SELECT id FROM run WHERE night_id = #{run}")
  List<Long> runs(long run);

  List<FindingCount> counts(@Param("divisions") List<String> divisions);

  List<PeopleCount> people(@Param("divisions") List<String> divisions);

  List<StreetCount> streets(@Param("divisions") List<String> divisions);

  /** Paid and due of what is still to be dealt with. */
  List<AmountRow> amounts(
      @Param("type") FindingType type, @Param("divisions") List<String> divisions);

  List<FindingEvent> events(@Param("id") long id);

  /** Of the exits among some findings, what is paid of their benefits; primary keys. */
  List<MonthlyAmount> monthly(@Param("ids") Collection<Long> ids);
}
