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

  private static final int NEWEST = 20;

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
   * What was due and was not done, or not by its deadline.
   *
   * @param newest a few, newest first
   * @param all how many there are
   */
  public record Amiss(List<PlannedSlot> newest, long all) {

    public Amiss {
      newest = List.copyOf(newest);
    }
  }

  /**
   * @param lately how far back
   */
  public Amiss amiss(Duration lately) {
    LocalDateTime now = now();
    LocalDateTime since = now.minus(lately);
    LocalDateTime begun = now.minus(GRACE);
    List<PlannedSlot> newest = mapper.amiss(since, now, begun, NEWEST);
    boolean isAll = newest.size() < NEWEST;
    return new Amiss(newest, isAll ? newest.size() : mapper.countAmiss(since, now, begun));
  }

  /** What the database's clock shows, UTC: by it slots are late. */
  public LocalDateTime now() {
    return Utc.of(clock.instant());
  }
}
