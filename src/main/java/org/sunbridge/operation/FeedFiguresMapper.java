package org.sunbridge.operation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Counts what came in, for whoever watches from outside. */
@Mapper
interface FeedFiguresMapper {

  @Select(
      """
      SELECT job, status, COUNT(*), COALESCE(SUM(reject_count), 0), MAX(applied_at)
      FROM delivery
      GROUP BY job, status
      """)
  List<FeedCount> deliveries();

  @Select("SELECT job, attempts, failures, last_success_at FROM fetching")
  List<FetchCount> fetching();
}
