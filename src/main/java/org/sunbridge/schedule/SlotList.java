package org.sunbridge.schedule;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All slots of all schedules, to be looked through. Thread-safe. */
public final class SlotList {

  private final SlotListMapper mapper;
  private final Clock clock;

  SlotList(SlotListMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Newest first, those before an id; {@link Long#MAX_VALUE} begins. */
  public List<PlannedSlot> before(SlotFilter filter, long id, int limit) {
    return mapper.before(filter, now(), id, limit);
  }

  /** Newest first too, the nearest ones after an id. */
  public List<PlannedSlot> after(SlotFilter filter, long id, int limit) {
    List<PlannedSlot> page = new ArrayList<>(mapper.after(filter, now(), id, limit));
    Collections.reverse(page);
    return page;
  }

  /** What the database's clock shows, UTC: by it slots are late. */
  public LocalDateTime now() {
    return Utc.of(clock.instant());
  }
}
