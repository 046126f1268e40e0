package org.sunbridge.run;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunbridge.compare.DeliveryContext;
import org.sunbridge.compare.Lineage;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Archive;
import org.sunbridge.intake.Completions;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.RunRow;

/**
 * What a delivery is worked on with: what it corrects and completes, and what it is compared with.
 * Told when its run begins, for others may have come since it was received.
 */
final class DeliveryContexts {

  private final DeliveryMapper deliveries;
  private final Completions completions;
  private final Archive archive;
  private final Definitions definitions;

  DeliveryContexts(
      DeliveryMapper deliveries,
      Completions completions,
      Archive archive,
      Definitions definitions) {
    this.deliveries = deliveries;
    this.completions = completions;
    this.archive = archive;
    this.definitions = definitions;
  }

  /**
   * What a delivery corrects and completes is told when it is worked on, and noted.
   *
   * @throws UnreadableFile when mended rows complete what can no longer be completed
   */
  DeliveryContext of(RunRow run, DeliveryRow delivery) {
    noteCorrected(delivery);
    noteCompleted(delivery);
    return new DeliveryContext(
        run.id,
        delivery,
        definitions.job(delivery.job),
        definitions,
        lineage(delivery),
        sameIdentity(delivery));
  }

  /**
   * What speaks now for the same feed, scope and as-of: told when the run begins, not on receipt.
   */
  private void noteCorrected(DeliveryRow delivery) {
    Long speaking =
        deliveries.ofIdentity(delivery.job, delivery.scope, delivery.asOf).stream()
            .filter(d -> d.status == DeliveryStatus.APPLIED && d.id != delivery.id)
            .map(d -> d.id)
            .findFirst()
            .orElse(null);
    if (!Objects.equals(speaking, delivery.corrects)) {
      delivery.corrects = speaking;
      deliveries.setCorrects(delivery.id, speaking);
    }
  }

  /** What mended rows complete is told when their run begins, too: others may have come between. */
  private void noteCompleted(DeliveryRow delivery) {
    if (delivery.completes != null) {
      DeliveryRow base = deliveries.byId(delivery.completes).orElseThrow();
      long current = completions.current(base, delivery.id).id;
      if (current != delivery.completes) {
        delivery.completes = current;
        deliveries.setCompletes(delivery.id, current);
      }
    }
  }

  private Lineage lineage(DeliveryRow delivery) {
    List<DeliveryRow> lineage = completions.lineage(delivery);
    return new Lineage(
        lineage,
        lineage.stream().map(d -> archive.path(d.archivedAs)).toList(),
        completions.family(delivery));
  }

  /**
   * What a delivery is compared with: what of its feed and scope was applied last. Another basis is
   * another job instance for Spring Batch, so that a change set made against an earlier state is
   * never applied: it is compared anew.
   */
  String basis(DeliveryRow delivery) {
    String applied =
        deliveries.appliedOf(delivery.job, delivery.scope).stream()
            .filter(other -> other.id != delivery.id && other.appliedAt != null)
            .max(Comparator.comparing(other -> Objects.requireNonNull(other.appliedAt)))
            .map(last -> last.id + "/" + last.appliedAt)
            .orElse("nothing");
    return delivery.completes == null ? applied : applied + " completing " + delivery.completes;
  }

  private Set<Long> sameIdentity(DeliveryRow delivery) {
    return deliveries.ofIdentity(delivery.job, delivery.scope, delivery.asOf).stream()
        .map(other -> other.id)
        .filter(id -> id != delivery.id)
        .collect(Collectors.toSet());
  }
}
