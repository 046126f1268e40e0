package org.sunbridge.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.sunbridge.registry.DeliveryRow;

/**
 * What a feed's earlier deliveries of the same scope were like: what a new one is measured against.
 * A snapshot whose absence did not count is no measure for the next one.
 *
 * @param newestFirst deliveries that speak of an earlier day, at most {@link #LONGEST}
 */
record History(List<DeliveryRow> newestFirst) {

  static final int SHORT = 7;
  static final int LONGEST = 30;
  private static final int SHORT_LIST = 20;

  History {
    newestFirst = List.copyOf(newestFirst);
  }

  /**
   * @param applied deliveries of the feed and scope that speak
   */
  static History before(DeliveryContext context, List<DeliveryRow> applied) {
    return new History(
        applied.stream()
            .filter(d -> d.asOf.isBefore(context.asOf()) && d.absence == null)
            .filter(d -> !context.lineage().ids().contains(d.id))
            .sorted(Comparator.comparing((DeliveryRow d) -> d.asOf).reversed())
            .limit(LONGEST)
            .toList());
  }

  Optional<DeliveryRow> last() {
    return newestFirst.stream().findFirst();
  }

  /** The middle one of the last record counts; empty where there are not as many deliveries. */
  OptionalLong median(int deliveries) {
    List<Long> counts =
        newestFirst.stream()
            .map(d -> d.records)
            .filter(Objects::nonNull)
            .limit(deliveries)
            .toList();
    if (counts.size() < deliveries) {
      return OptionalLong.empty();
    }
    List<Long> sorted = new ArrayList<>(counts);
    sorted.sort(Comparator.naturalOrder());
    return OptionalLong.of(sorted.get(sorted.size() / 2));
  }

  /** Who stood last in the last delivery, and last but one; fewer where it had fewer. */
  List<Subject> end() {
    return last().map(History::endOf).orElse(List.of());
  }

  /** Of a short list two people may well leave who happen to stand last: its end tells nothing. */
  static List<Subject> endOf(DeliveryRow delivery) {
    List<Subject> end = new ArrayList<>();
    if (delivery.records == null || delivery.records < SHORT_LIST) {
      return end;
    }
    if (delivery.lastKey != null && delivery.lastSlot != null) {
      end.add(new Subject(delivery.lastKey, delivery.lastSlot));
    }
    if (delivery.beforeLastKey != null && delivery.beforeLastSlot != null) {
      end.add(new Subject(delivery.beforeLastKey, delivery.beforeLastSlot));
    }
    return end;
  }
}
