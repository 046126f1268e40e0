package org.sunbridge.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.StatementMapper;
import org.sunbridge.registry.Suspension;

/**
 * Looks anew at the snapshot that follows one that came late. It was applied when nothing was there
 * to measure it by; had the files come in their order, a brake would have held it.
 */
final class LaterSnapshot {

  private final DeliveryContext context;
  private final DeliveryMapper deliveries;
  private final StatementMapper statements;
  private final RunMapper runs;

  LaterSnapshot(
      DeliveryContext context,
      DeliveryMapper deliveries,
      StatementMapper statements,
      RunMapper runs) {
    this.context = context;
    this.deliveries = deliveries;
    this.statements = statements;
    this.runs = runs;
  }

  /**
   * Suspends what follows from whom the next snapshot lacks, or lets it count again.
   *
   * @param spoken deliveries of the same feed and scope that speak, oldest first
   */
  void measure(List<DeliveryRow> spoken) {
    Optional<DeliveryRow> next =
        spoken.stream().filter(d -> d.asOf.isAfter(context.asOf())).findFirst();
    if (next.isEmpty() || !context.isSnapshot() || isReleased(next.get())) {
      return;
    }
    DeliveryRow later = next.get();
    boolean isDoubtful = isShrunken(later) || lacksTheEnd(later);
    if (isDoubtful && later.absence == null) {
      deliveries.setAbsence(later.id, Suspension.FOUND_LATER);
    } else if (!isDoubtful && later.absence == Suspension.FOUND_LATER) {
      deliveries.setAbsence(later.id, null);
    }
  }

  /** Somebody looked at it and said that it counts. */
  private boolean isReleased(DeliveryRow later) {
    return runs.ofDelivery(later.id).filter(run -> run.releasedBy != null).isPresent();
  }

  private boolean isShrunken(DeliveryRow later) {
    long before = Objects.requireNonNullElse(context.delivery().records, 0L);
    Long after = later.records;
    return after != null
        && context
            .job()
            .brakes()
            .shrink()
            .filter(limit -> limit.isExceededBy(before - after, before))
            .isPresent();
  }

  private boolean lacksTheEnd(DeliveryRow later) {
    List<Subject> end = History.endOf(context.delivery());
    return context.job().brakes().shrink().isPresent()
        && end.size() == 2
        && end.stream()
            .noneMatch(
                subject ->
                    statements.isSaidOn(
                        subject.key(), later.job, later.scope, subject.slot(), later.asOf));
  }
}
