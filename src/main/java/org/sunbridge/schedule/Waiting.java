package org.sunbridge.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.sunbridge.definition.FeedWait;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * Whether a slot may begin, for the feeds that its schedule waits for. A feed has come when a
 * delivery counts that is fresh enough, or when something lies at its endpoint: the run will see.
 *
 * @param go whether it may begin
 * @param lacking feeds that have not come
 * @param required of those, the ones whose time is over and which it cannot do without
 */
record Waiting(boolean go, List<String> lacking, List<String> required) {

  static Waiting of(
      ScheduleDefinition schedule, PlannedSlot slot, WatchedFeeds feeds, Instant now) {
    List<String> lacking = new ArrayList<>();
    List<String> required = new ArrayList<>();
    boolean waits = false;
    for (FeedWait wait : schedule.waits()) {
      if (hasCome(wait, slot, feeds)) {
        continue;
      }
      lacking.add(wait.job());
      Instant planned = slot.plannedAt().toInstant(ZoneOffset.UTC);
      boolean over = !now.isBefore(NewSlot.first(wait.until(), planned, schedule.zone()));
      waits |= !over;
      if (over && !wait.optional()) {
        required.add(wait.job());
      }
    }
    return new Waiting(!waits && required.isEmpty(), lacking, required);
  }

  private static boolean hasCome(FeedWait wait, PlannedSlot slot, WatchedFeeds feeds) {
    return feeds.isHeard(wait.job(), wait.fresh().oldest(slot.businessDate()))
        || feeds.isLying(wait.job());
  }
}
