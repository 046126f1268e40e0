package org.sunbridge.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.definition.Start;

/**
 * Looks at the endpoints of schedules that run on arrival. What lies there must have lain unchanged
 * for a while, so that files that come together make one run; and what made a run once, and still
 * lies there, makes no other. An endpoint that does not answer keeps no other's files waiting.
 */
final class ArrivalWatch {

  private final WatchedFeeds feeds;
  private final AskedSlots asking;
  private final Clock clock;
  private final ConcurrentMap<String, Seen> seen = new ConcurrentHashMap<>();

  /** What lay at one endpoint, and since when it is unchanged. */
  private record Seen(String mark, Instant since) {}

  /** How it stands with what lies at one endpoint. */
  private enum State {
    /** It was not looked at since this process began. */
    UNKNOWN,
    NOTHING,
    STILL_COMING,
    /** Something was there when the endpoint answered last, which is long ago. */
    OUT_OF_REACH,
    LYING_STILL
  }

  ArrivalWatch(WatchedFeeds feeds, AskedSlots asking, Clock clock) {
    this.feeds = feeds;
    this.asking = asking;
    this.clock = clock;
  }

  void look(ScheduleDefinition schedule) {
    if (!(schedule.start() instanceof Start.OnArrival arrival)) {
      return;
    }
    List<String> marks = new ArrayList<>();
    List<State> states = new ArrayList<>();
    for (String job : arrival.jobs()) {
      Optional<WatchedFeeds.Look> look = feeds.latest(job);
      State state = look.map(l -> state(schedule, job, l, arrival.quiet())).orElse(State.UNKNOWN);
      states.add(state);
      if (state == State.LYING_STILL) {
        marks.add(job + " " + look.flatMap(WatchedFeeds.Look::mark).orElseThrow());
      }
    }
    if (states.contains(State.STILL_COMING)) {
      return;
    }
    if (!marks.isEmpty()) {
      asking.arrived(schedule, Optional.of(Marks.of(marks)));
    } else if (states.stream().allMatch(State.NOTHING::equals)) {
      asking.arrived(schedule, Optional.empty());
    }
  }

  private State state(
      ScheduleDefinition schedule, String job, WatchedFeeds.Look look, Duration quiet) {
    String place = schedule.name() + " " + job;
    if (look.mark().isEmpty()) {
      seen.remove(place);
      return State.NOTHING;
    }
    String mark = look.mark().get();
    Seen last = seen.get(place);
    if (last == null || !last.mark.equals(mark)) {
      last = new Seen(mark, look.ended());
      seen.put(place, last);
    }
    if (!last.since.plus(quiet).isAfter(look.began())) {
      // What lay there long ago may have been taken since, by another process.
      return feeds.isOfNow(look.ended()) ? State.LYING_STILL : State.OUT_OF_REACH;
    }
    boolean isOutOfReach = look.ended().plus(quiet).plus(quiet).isBefore(clock.instant());
    return isOutOfReach ? State.OUT_OF_REACH : State.STILL_COMING;
  }
}
