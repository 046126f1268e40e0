package org.sunbridge.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All slots of all schedules, to be looked through. Thread-safe. */
public final class SlotList {

  /** A night should have begun by then. */
  private static final Duration GRACE = Duration.ofMinutes(30);

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

  /**
   * What was due lately and was not done, or not by its deadline, newest first; a few.
   *
   * @param lately how far back
   */
  public List<PlannedSlot> amiss(Duration lately) {
    LocalDateTime now = now();
    return mapper.amiss(now.minus(lately), now, now.minus(GRACE));
  }

  /** What the database's clock shows, UTC: by it slots are late. */
  public LocalDateTime now() {
    return Utc.of(clock.instant());
  }
}
