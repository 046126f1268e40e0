package org.sunbridge.operation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads {@code dry_run} and {@code dry_run_finding}; SQL in {@code DryRunListMapper.xml}. */
@Mapper
interface DryRunListMapper {

  @Nullable DryRun ofRun(@Param("run") long run);

  List<DryRunGroup> kinds(@Param("run") long run);

  List<DryRunGroup> streets(@Param("run") long run);

  /** Oldest first, ids above the given one. */
  List<StoredFinding> findings(
      @Param("run") long run,
      @Param("effect") String effect,
      @Param("after") long after,
      @Param("limit") int limit);

  /** Held runs that were tried. */
  List<Long> held();

  /** Ascending by id. */
  List<StoredFinding> after(
      @Param("run") long run,
      @Param("effect") String effect,
      @Param("filter") FindingFilter filter,
      @Param("part") FindingPart part,
      @Param("id") long id,
      @Param("limit") int limit);

  /** Descending by id. */
  List<StoredFinding> before(
      @Param("run") long run,
      @Param("effect") String effect,
      @Param("filter") FindingFilter filter,
      @Param("part") FindingPart part,
      @Param("id") long id,
      @Param("limit") int limit);

  /** No further than {@code most}. */
  long count(
      @Param("run") long run,
      @Param("effect") String effect,
      @Param("filter") FindingFilter filter,
      @Param("part") FindingPart part,
      @Param("most") long most);
}
