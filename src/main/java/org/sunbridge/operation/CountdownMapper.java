package org.sunbridge.operation;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What is open before a list of payments closes. */
@Mapper
interface CountdownMapper {

  /** Up to a month; the whole district's. Index: finding_queue. */
  @Select(
      """
      SELECT type, state, COUNT(*) AS findings, COUNT(DISTINCT person_key) AS people
      FROM finding
      WHERE state IN ('HELD', 'TO_VERIFY', 'PROPOSED', 'OPEN', 'APPROVED')
        AND type IN ('EXIT', 'UNPAID') AND benefit <> 'certificate'
        AND effective_month <= #{month}
      GROUP BY type, state ORDER BY type, state
      """)
  List<OpenPayment> open(@Param("month") String month);

  /** Index: delivery_newest. */
  @Select("SELECT MAX(as_of) FROM delivery WHERE job = #{job} AND status = 'APPLIED'")
  @Nullable LocalDate newest(@Param("job") String job);
}
