package org.sunbridge.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sunbridge.operation.Run;

/**
 * A run of a whole schedule and the runs it consists of, in their order.
 *
 * @param withoutFile jobs of the schedule for which no file came
 */
public record Night(Run run, List<Run> parts, List<String> withoutFile) {

  static Night of(Run run, List<Run> parts, List<String> scheduled) {
    Set<String> came = new HashSet<>();
    parts.forEach(part -> came.add(part.job()));
    return new Night(run, parts, scheduled.stream().filter(job -> !came.contains(job)).toList());
  }

  public List<Run> deliveries() {
    return parts.stream().filter(Run::isOfDelivery).toList();
  }

  long through() {
    return deliveries().stream().filter(Run::isThrough).count();
  }

  /** Files and conclusions alike, and what could not even be fetched. */
  long failed() {
    return Math.max(parts.stream().filter(Run::isFailed).count(), run.isFailed() ? 1 : 0);
  }

  public long rowsRead() {
    return parts.stream().mapToLong(Run::rowsRead).sum();
  }

  public long rowsRejected() {
    return parts.stream().mapToLong(Run::rowsRejected).sum();
  }

  public long recordsNew() {
    return parts.stream().mapToLong(Run::recordsNew).sum();
  }

  public long recordsChanged() {
    return parts.stream().mapToLong(Run::recordsChanged).sum();
  }

  public long findingsOpened() {
    return parts.stream().mapToLong(Run::findingsOpened).sum();
  }

  public long findingsClosed() {
    return parts.stream().mapToLong(Run::findingsClosed).sum();
  }

  /**
   * What could not be said because a file is missing or held. Every conclusion counts those it
   * looked at; a later one, after a release, looks at those whom the release touched.
   */
  public long notConcluded() {
    List<Long> counts =
        parts.stream().filter(part -> !part.isOfDelivery()).map(Run::notConcluded).toList();
    if (counts.isEmpty()) {
      return 0;
    }
    boolean waits = parts.stream().anyMatch(Run::isHeld);
    return waits
        ? counts.stream().mapToLong(Long::longValue).max().orElse(0)
        : counts.get(counts.size() - 1);
  }
}
