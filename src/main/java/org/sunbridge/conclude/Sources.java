package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.RecordKind;

/** Deliveries by feed and scope. Immutable once it is made. */
final class Sources {

  static final Comparator<AppliedDelivery> OLDEST_FIRST =
      Comparator.comparing(AppliedDelivery::asOf).thenComparing(AppliedDelivery::id);

  private final Map<Source, List<AppliedDelivery>> bySource = new LinkedHashMap<>();
  private final Map<Source, List<AppliedDelivery>> lastOfMonths = new HashMap<>();
  private final Map<RecordKind, List<List<AppliedDelivery>>> byKind =
      new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, List<AppliedDelivery>> newest = new EnumMap<>(RecordKind.class);

  private record Source(RecordKind kind, String job, String scope) {}

  /**
   * @param kinds the deliveries of each kind, oldest first
   */
  Sources(Collection<List<AppliedDelivery>> kinds) {
    for (List<AppliedDelivery> ofKind : kinds) {
      for (AppliedDelivery d : ofKind) {
        bySource
            .computeIfAbsent(new Source(d.kind(), d.job(), d.scope()), k -> new ArrayList<>())
            .add(d);
      }
    }
    bySource.forEach(
        (source, all) -> {
          lastOfMonths.put(source, lastOfMonths(all));
          byKind.computeIfAbsent(source.kind(), k -> new ArrayList<>()).add(all);
        });
    byKind.forEach((kind, all) -> newest.put(kind, newestFirst(all)));
  }

  private static List<AppliedDelivery> lastOfMonths(List<AppliedDelivery> oldestFirst) {
    Map<YearMonth, AppliedDelivery> last = new TreeMap<>();
    oldestFirst.forEach(d -> last.put(d.month(), d));
    return List.copyOf(last.values());
  }

  private static List<AppliedDelivery> newestFirst(List<List<AppliedDelivery>> sources) {
    return sources.stream()
        .map(oldestFirst -> oldestFirst.get(oldestFirst.size() - 1))
        .sorted(OLDEST_FIRST.reversed())
        .toList();
  }

  /** Each feed and scope of a kind, as its deliveries, oldest first. */
  List<List<AppliedDelivery>> of(RecordKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Oldest first. */
  List<AppliedDelivery> of(RecordKind kind, String job, String scope) {
    return bySource.getOrDefault(new Source(kind, job, scope), List.of());
  }

  /** The last delivery of each month, oldest first. */
  List<AppliedDelivery> lastOfMonths(RecordKind kind, String job, String scope) {
    return lastOfMonths.getOrDefault(new Source(kind, job, scope), List.of());
  }

  /** The newest delivery of every feed and scope of a kind, the newest of all first. */
  List<AppliedDelivery> newest(RecordKind kind) {
    return newest.getOrDefault(kind, List.of());
  }
}
