package org.sunbridge.operation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What a data officer wants to read of a night. */
@Mapper
public interface NightSummaryMapper {

  /** Index: finding_queue. */
  @Select(
      """
      SELECT type, reason, state, COUNT(*) AS findings, COUNT(DISTINCT person_key) AS people
      FROM finding WHERE state <> 'CLOSED'
      GROUP BY type, reason, state ORDER BY type, reason, state
      """)
  List<ReasonCount> reasons();

  /** Index: collection_street. */
  @Select(
      """
      SELECT street, COUNT(*) AS expected,
        COALESCE(SUM(outcome IN ('VISITED', 'PHONED')), 0) AS collected,
        COALESCE(SUM(outcome = 'DECEASED'), 0) AS dead,
        COALESCE(SUM(outcome = 'MOVED_OUT'), 0) AS moved_out,
        COALESCE(SUM(outcome = 'LOST'), 0) AS lost,
        COALESCE(SUM(outcome = 'EMPTY'), 0) AS empty_homes,
        COALESCE(SUM(outcome = 'ABSENT'), 0) AS absent
      FROM collection WHERE street <> '' GROUP BY street ORDER BY street
      """)
  List<CollectionCount> collection();
}
