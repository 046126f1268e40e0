package org.sunbridge.operation;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Sums for {@link Scorecard}. */
@Mapper
interface ScorecardMapper {

  /** What came from a job. */
  record Came(
      String job,
      long deliveries,
      long usable,
      long rows,
      long rejected,
      long days,
      long months,
      LocalDateTime first) {}

  /** Findings of a job that people decided. */
  record Decided(String job, long decided, long wrong) {}

  /** Something that happened, as it was stored, and when it was told. */
  record Event(byte[] record, LocalDateTime receivedAt) {}

  @Select(
      """
      SELECT d.job, COUNT(*),
             SUM(d.status IN ('APPLIED', 'CORRECTED') AND d.absence IS NULL
                 AND NOT EXISTS (SELECT 1 FROM run r
                                 WHERE r.delivery_id = d.id AND r.released_by IS NOT NULL)),
             SUM(d.row_count), SUM(d.reject_count),
             COUNT(DISTINCT DATE(d.received_at)),
             COUNT(DISTINCT DATE_FORMAT(d.as_of, '%Y-%m')),
             MIN(d.received_at)
      FROM delivery d
      WHERE d.received_at >= #{since}
      GROUP BY d.job
      """)
  List<Came> came(LocalDateTime since);

  /** Only states that people bring about are read. Indexes: finding_state, finding_queue. */
  @Select(
      """
      SELECT job, COUNT(*), SUM(wrong) FROM (
        SELECT job, 1 AS wrong FROM finding WHERE state = 'REJECTED'
        UNION ALL
        SELECT job, 0 FROM finding WHERE state = 'APPROVED'
        UNION ALL
        SELECT job, 0 FROM finding WHERE state = 'APPLIED' AND type = 'EXIT'
        UNION ALL
        SELECT f.job, 1 FROM not_same n JOIN finding f ON f.id = n.finding_id
        WHERE n.taken_back_at IS NULL
      ) AS told
      GROUP BY job
      """)
  List<Decided> decided();

  /** The newest. Index: statement_source, of which only the numbers are read and sorted. */
  @Select(
      """
      SELECT s.record, d.received_at
      FROM (SELECT id FROM statement WHERE job = #{job} ORDER BY id DESC LIMIT #{limit}) AS newest
      JOIN statement s ON s.id = newest.id
      JOIN delivery d ON d.id = s.delivery_id
      """)
  List<Event> events(@Param("job") String job, @Param("limit") int limit);
}
