package org.sunbridge.proof;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;

/**
 * Which deliveries spoke at a moment.
 *
 * @param speaking one for each feed, scope and as-of: the one applied last; by as-of
 * @param unfinished came in before, and did not speak then
 */
record Spoken(List<DeliveryRow> speaking, List<DeliveryRow> unfinished) {

  /**
   * @param moment UTC
   */
  static Spoken at(LocalDateTime moment, DeliveryMapper deliveries) {
    Map<Identity, DeliveryRow> last = new LinkedHashMap<>();
    List<DeliveryRow> unfinished = new ArrayList<>();
    for (DeliveryRow delivery : deliveries.everApplied()) {
      if (!Objects.requireNonNull(delivery.appliedAt).isAfter(moment)) {
        last.put(Identity.of(delivery), delivery);
      } else if (!delivery.receivedAt.isAfter(moment)) {
        unfinished.add(delivery);
      }
    }
    deliveries.unfinished().stream()
        .filter(d -> d.status != DeliveryStatus.APPLIED && !d.receivedAt.isAfter(moment))
        .forEach(unfinished::add);
    List<DeliveryRow> speaking = new ArrayList<>(last.values());
    speaking.sort(Comparator.comparing((DeliveryRow d) -> d.asOf).thenComparingLong(d -> d.id));
    return new Spoken(List.copyOf(speaking), List.copyOf(unfinished));
  }

  private record Identity(String job, String scope, java.time.LocalDate asOf) {
    static Identity of(DeliveryRow delivery) {
      return new Identity(delivery.job, delivery.scope, delivery.asOf);
    }
  }
}
