package org.sunbridge.operation;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code run}, Spring Batch's tables and {@code outbox}; SQL in {@code RunListMapper.xml}.
 */
@Mapper
interface RunListMapper {

  /** Newest first, ids below the given one. */
  List<Run> before(
      @Param("filter") RunFilter filter, @Param("id") long id, @Param("limit") int limit);

  /** Oldest first, ids above the given one. */
  List<Run> after(
      @Param("filter") RunFilter filter, @Param("id") long id, @Param("limit") int limit);

  @Nullable Run find(@Param("id") long id);

  @Select("SELECT id FROM run WHERE status = 'RUNNING'")
  List<Long> running();

  /** Whether nobody holds the pipeline's lock, which a killed process loses at once. */
  boolean isNobodyWorking();

  @Nullable Run lastNight();

  @Nullable String nameAfter(@Param("name") String name);

  List<Run> history(
      @Param("job") String job,
      @Param("kind") String kind,
      @Param("scope") @Nullable String scope,
      @Param("limit") int limit);

  List<Run> ofNight(@Param("night") long night);

  List<Run> ofDelivery(@Param("delivery") long delivery);

  List<Run> held(@Param("divisions") List<String> divisions);

  List<Run> failedDeliveries(@Param("limit") int limit);

  long failedSince(@Param("run") long run);

  List<Step> steps(@Param("run") String run);

  List<OutboxCount> outbox();

  /** What became of files, by the business dates of their runs; both days are within. */
  List<FeedRun> ofDays(@Param("from") LocalDate from, @Param("to") LocalDate to);
}
