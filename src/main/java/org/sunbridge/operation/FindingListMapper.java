package org.sunbridge.operation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingType;

/**
 * Reads the table {@code finding}; its SQL is in {@code mappers/operation/FindingListMapper.xml}.
 */
@Mapper
interface FindingListMapper {

  /** Ascending by id. */
  List<StoredFinding> after(
      @Param("filter") FindingFilter filter, @Param("id") long id, @Param("limit") int limit);

  /** Descending by id. */
  List<StoredFinding> before(
      @Param("filter") FindingFilter filter, @Param("id") long id, @Param("limit") int limit);

  @Nullable StoredFinding find(@Param("id") long id, @Param("divisions") List<String> divisions);

  long count(@Param("filter") FindingFilter filter);

  List<FindingCount> counts(@Param("divisions") List<String> divisions);

  List<PeopleCount> people(@Param("divisions") List<String> divisions);

  List<StreetCount> streets(@Param("divisions") List<String> divisions);

  /** Paid and due of what is still to be dealt with. */
  List<AmountRow> amounts(
      @Param("type") FindingType type, @Param("divisions") List<String> divisions);

  List<FindingEvent> events(@Param("id") long id);
}
