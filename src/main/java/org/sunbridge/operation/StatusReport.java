package org.sunbridge.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand, for {@code status}: as JSON these names are a promise. Times are UTC.
 *
 * @param runs the newest, newest first
 * @param held runs that wait to be released or discarded, oldest first
 * @param failed runs of deliveries that wait to be restarted or discarded, newest first; at most
 *     fifty
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StatusReport(
    List<RunLine> runs,
    List<RunLine> held,
    List<RunLine> failed,
    List<StatusCount> deliveries,
    List<FindingCount> findings,
    List<OutboxCount> outbox,
    List<NextFire> schedules) {

  /** A run in short. */
  public record RunLine(
      long run,
      @Nullable Long night,
      String kind,
      String job,
      String file,
      LocalDate businessDate,
      String status,
      @Nullable String reason,
      long rows,
      long rejected,
      long opened,
      long closed,
      Instant startedAt,
      @Nullable Instant endedAt) {}

  /** When a schedule is due next; null when it never is. */
  public record NextFire(String schedule, String cron, String zone, @Nullable Instant next) {}
}
