package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What was planned, as the room of schedules keeps it. */
@Mapper
public interface SlotQuery {

  /**
   * A planned night.
   *
   * @param plannedAt UTC
   * @param run null where none was begun
   */
  record Slot(
      long id,
      String schedule,
      LocalDateTime plannedAt,
      LocalDate businessDate,
      String status,
      @Nullable String reason,
      @Nullable Long run) {}

  /** Newest first, ids below the given one. */
  @Select(
      """
      SELECT id, schedule, planned_at, business_date, status, reason, run_id FROM planned_slot
      WHERE id < #{id} ORDER BY id DESC LIMIT #{limit}
      """)
  List<Slot> before(@Param("id") long id, @Param("limit") int limit);
}
