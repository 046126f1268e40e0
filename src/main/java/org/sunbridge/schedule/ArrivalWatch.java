package org.sunbridge.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.definition.Start;

/**
 * Looks at the endpoints of schedules that run on arrival. What lies there must have lain unchanged
 * for a while, so that files that come together make one run; and what made a run once, and still
 * lies there, makes no other.
 */
final class ArrivalWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ArrivalWatch.class);

  private final FeedWatch feeds;
  private final AskedSlots asking;
  private final Clock clock;
  private final ConcurrentMap<String, Seen> seen = new ConcurrentHashMap<>();

  /** What lay there, and since when it is unchanged. */
  private record Seen(String mark, Instant since) {}

  ArrivalWatch(FeedWatch feeds, AskedSlots asking, Clock clock) {
    this.feeds = feeds;
    this.asking = asking;
    this.clock = clock;
  }

  void look(ScheduleDefinition schedule) {
    if (!(schedule.start() instanceof Start.OnArrival arrival)) {
      return;
    }
    try {
      look(schedule, arrival);
    } catch (RuntimeException e) {
      // Another look follows; the runs of the jobs say so too, once they are asked for.
      LOG.warn("schedule {}: its endpoints cannot be looked at", schedule.name(), e);
    }
  }

  private void look(ScheduleDefinition schedule, Start.OnArrival arrival) {
    List<String> marks = new ArrayList<>();
    for (String job : arrival.jobs()) {
      feeds.lying(job).ifPresent(mark -> marks.add(job + " " + mark));
    }
    if (marks.isEmpty()) {
      seen.remove(schedule.name());
      asking.arrived(schedule, Optional.empty());
      return;
    }
    String mark = Marks.of(marks);
    Instant now = clock.instant();
    Seen last =
        seen.compute(
            schedule.name(),
            (name, before) ->
                before != null && before.mark.equals(mark) ? before : new Seen(mark, now));
    if (last != null && !last.since.plus(arrival.quiet()).isAfter(now)) {
      asking.arrived(schedule, Optional.of(mark));
    }
  }
}
