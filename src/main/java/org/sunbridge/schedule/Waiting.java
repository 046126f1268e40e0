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
      boolean isHeard = feeds.isHeard(wait.job(), wait.fresh().oldest(slot.businessDate()));
      WatchedFeeds.Lying lying = isHeard ? WatchedFeeds.Lying.YES : feeds.lying(wait.job());
      if (lying == WatchedFeeds.Lying.YES) {
        continue;
      }
      lacking.add(wait.job());
      Instant planned = slot.plannedAt().toInstant(ZoneOffset.UTC);
      boolean over = !now.isBefore(NewSlot.first(wait.until(), planned, schedule.zone()));
      // However late it is: what nobody has looked for yet may lie there.
      boolean isUnknown = lying == WatchedFeeds.Lying.UNKNOWN;
      waits |= !over || isUnknown;
      if (over && !isUnknown && !wait.optional()) {
        required.add(wait.job());
      }
    }
    return new Waiting(!waits && required.isEmpty(), lacking, required);
  }
}
