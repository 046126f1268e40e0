package org.sunbridge.operation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What left, what was acknowledged, what waits; nothing of what it says. Thread-safe. */
public final class OutboxQuery {

  private final OutboxListMapper mapper;
  private final RunListMapper runs;
  private final Clock clock;

  OutboxQuery(OutboxListMapper mapper, RunListMapper runs, Clock clock) {
    this.mapper = mapper;
    this.runs = runs;
    this.clock = clock;
  }

  /** The newest first. */
  public List<SentResult> before(OutboxFilter filter, long seq, int limit) {
    return mapper.before(filter, seq, limit);
  }

  /** Those just newer, the newest first too. */
  public List<SentResult> after(OutboxFilter filter, long seq, int limit) {
    List<SentResult> page = new ArrayList<>(mapper.after(filter, seq, limit));
    Collections.reverse(page);
    return page;
  }

  /** By target and item; it adds up the whole outbox. */
  public List<PortalStanding> health() {
    Map<String, List<OutboxCount>> items =
        runs.outbox().stream()
            .collect(
                Collectors.groupingBy(
                    count -> count.target() + " " + count.item(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    Map<String, LocalDateTime> quiet =
        mapper.quiet().stream()
            .filter(one -> one.untilAt().isAfter(now))
            .collect(Collectors.toMap(QuietTarget::target, QuietTarget::untilAt));
    return items.values().stream().map(counts -> health(counts, quiet)).toList();
  }

  private PortalStanding health(List<OutboxCount> counts, Map<String, LocalDateTime> quiet) {
    String target = counts.get(0).target();
    String item = counts.get(0).item();
    long waiting = of(counts, "WAITING");
    long acknowledged = of(counts, "ACKNOWLEDGED");
    SentResult last = acknowledged == 0 ? null : mapper.edge(target, item, "ACKNOWLEDGED", true);
    return new PortalStanding(
        target,
        item,
        waiting,
        acknowledged,
        of(counts, "REJECTED"),
        of(counts, "SUPERSEDED"),
        waiting == 0 ? null : mapper.edge(target, item, "WAITING", false),
        moment(last),
        quiet.get(target));
  }

  private static @Nullable LocalDateTime moment(@Nullable SentResult last) {
    return last == null ? null : last.acknowledgedAt();
  }

  private static long of(List<OutboxCount> counts, String state) {
    return counts.stream()
        .filter(count -> count.state().equals(state))
        .mapToLong(OutboxCount::count)
        .sum();
  }
}
