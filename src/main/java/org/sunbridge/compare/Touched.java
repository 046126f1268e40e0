package org.sunbridge.compare;

import java.time.YearMonth;
import java.util.List;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.PendingMapper;

/**
 * Who else must be concluded once a delivery speaks, beside the people its change set names: what a
 * delivery says by not changing is news too.
 */
final class Touched {

  private Touched() {}

  /**
   * @param spokenBefore deliveries of the same feed and scope that spoke before, oldest first
   */
  static void add(DeliveryContext context, List<DeliveryRow> spokenBefore, PendingMapper pending) {
    boolean knewMonth =
        spokenBefore.stream().anyMatch(d -> YearMonth.from(d.asOf).equals(context.month()));
    if (context.kind() == RecordKind.VISIT) {
      if (isNextOfItsRound(context, spokenBefore)) {
        pending.addAbsentFrom(context.job().name(), context.delivery().scope);
      } else {
        // A new round expects everybody anew; a late file, who lived there then.
        pending.addEverybody();
      }
    } else if (context.kind() != RecordKind.FACTS && !knewMonth) {
      // A month about which nothing could be said before: everybody's entitlement in it.
      pending.addEverybody();
    }
    byRows(context.delivery(), pending);
    spokenBefore.stream().reduce((a, b) -> b).ifPresent(last -> byRows(last, pending));
    spokenBefore.stream()
        .filter(corrected -> corrected.asOf.equals(context.asOf()))
        .forEach(corrected -> byRows(corrected, pending));
  }

  /** Whom rows may mean that were turned back, and whom rows name once more. */
  private static void byRows(DeliveryRow delivery, PendingMapper pending) {
    pending.addTurnedBackIn(delivery.id);
    pending.addDoubledIn(delivery.id);
  }

  private static boolean isNextOfItsRound(DeliveryContext context, List<DeliveryRow> spokenBefore) {
    String round = context.job().round().of(context.asOf());
    return spokenBefore.stream()
        .reduce((a, b) -> b)
        .filter(last -> !last.asOf.isAfter(context.asOf()))
        .filter(last -> context.job().round().of(last.asOf).equals(round))
        .isPresent();
  }
}
