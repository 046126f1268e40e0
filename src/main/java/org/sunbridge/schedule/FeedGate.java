package org.sunbridge.schedule;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sunbridge.definition.ScheduleDefinition;

/** Lets a slot begin once the feeds that it waits for have come, or no longer can. */
final class FeedGate {

  private final SlotMapper mapper;
  private final WatchedFeeds feeds;

  FeedGate(SlotMapper mapper, WatchedFeeds feeds) {
    this.mapper = mapper;
    this.feeds = feeds;
  }

  /**
   * Whether a slot may begin; what it waits for, lacks or cannot do without is written beside it.
   * Not to be asked in a transaction.
   */
  boolean opensFor(ScheduleDefinition schedule, Optional<PlannedSlot> next, LocalDateTime now) {
    // Who was interrupted goes on: it has waited.
    return schedule.waits().isEmpty()
        || next.isEmpty()
        || next.get().isBegun()
        || opensFor(schedule, next.get(), now);
  }

  private boolean opensFor(ScheduleDefinition schedule, PlannedSlot slot, LocalDateTime now) {
    Waiting waiting = Waiting.of(schedule, slot, feeds, now.toInstant(ZoneOffset.UTC));
    String names = String.join(", ", waiting.lacking());
    if (waiting.go()) {
      mapper.setReason(
          slot.id(),
          names.isEmpty() ? SlotReason.FEEDS_CAME : SlotReason.WITHOUT_FEED,
          names.isEmpty() ? null : names);
    } else if (waiting.required().isEmpty()) {
      mapper.setReason(slot.id(), SlotReason.WAITS_FOR_FEEDS, names);
    } else {
      mapper.setReason(slot.id(), SlotReason.FEED_MISSING, String.join(", ", waiting.required()));
      mapper.passOver(slot.id(), SlotStatus.FAILED, SlotReason.FEED_MISSING, now);
    }
    return waiting.go();
  }
}
