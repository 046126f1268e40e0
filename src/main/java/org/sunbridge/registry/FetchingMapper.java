package org.sunbridge.registry;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** How often each job looked at its endpoint, and how often in vain. */
@Mapper
public interface FetchingMapper {

  @Insert(
      """
      INSERT INTO fetching (job, attempts, failures, last_attempt_at, last_success_at)
      VALUES (#{job}, 1, #{failures}, #{at}, CASE WHEN #{failures} = 0 THEN #{at} END)
      ON DUPLICATE KEY UPDATE
        attempts = attempts + 1,
        failures = failures + VALUES(failures),
        last_attempt_at = VALUES(last_attempt_at),
        last_success_at = COALESCE(VALUES(last_success_at), last_success_at)
      """)
  void count(
      @Param("job") String job, @Param("failures") int failures, @Param("at") LocalDateTime at);
}
