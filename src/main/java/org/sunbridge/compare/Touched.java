package org.sunbridge.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.sunbridge.definition.Definitions;
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
        pending.addWhoAwaitsSurvey(context.delivery().scope);
      } else {
        // A new round expects everybody anew; a late file, who lived there then.
        pending.addEverybody();
      }
    } else if (context.kind() != RecordKind.FACTS && !knewMonth) {
      // A month about which nothing could be said before: everybody's entitlement in it.
      pending.addEverybody();
    }
    if (context.kind() == RecordKind.CERTIFICATE) {
      addMovedSinceTheLast(context, spokenBefore, pending);
    }
    byRows(context.delivery(), pending);
    spokenBefore.stream().reduce((a, b) -> b).ifPresent(last -> byRows(last, pending));
    String round = round(context, context.asOf());
    spokenBefore.stream()
        .filter(d -> round(context, d.asOf).equals(round))
        .reduce((a, b) -> b)
        .ifPresent(lastOfRound -> byRows(lastOfRound, pending));
    spokenBefore.stream()
        .filter(corrected -> corrected.asOf.equals(context.asOf()))
        .forEach(corrected -> byRows(corrected, pending));
  }

  /** Whom rows may mean that were turned back, and whom rows name once more. */
  private static void byRows(DeliveryRow delivery, PendingMapper pending) {
    pending.addTurnedBackIn(delivery.id);
    pending.addDoubledIn(delivery.id);
  }

  /** A move back waits for a registry that lists the person after it, if only as before. */
  private static void addMovedSinceTheLast(
      DeliveryContext context, List<DeliveryRow> spokenBefore, PendingMapper pending) {
    LocalDate after =
        spokenBefore.stream()
            .map(d -> d.asOf)
            .filter(asOf -> asOf.isBefore(context.asOf()))
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    Definitions definitions = context.definitions();
    definitions.jobs().values().stream()
        .filter(job -> RecordKind.of(definitions.mappingOf(job).record()) == RecordKind.MOVE)
        .forEach(
            job ->
                pending.addMovedBetween(job.name(), after.plusDays(1), context.asOf().plusDays(1)));
  }

  private static boolean isNextOfItsRound(DeliveryContext context, List<DeliveryRow> spokenBefore) {
    String round = round(context, context.asOf());
    return spokenBefore.stream()
        .reduce((a, b) -> b)
        .filter(last -> !last.asOf.isAfter(context.asOf()))
        .filter(last -> round(context, last.asOf).equals(round))
        .isPresent();
  }

  private static String round(DeliveryContext context, LocalDate asOf) {
    return context.job().round().of(asOf);
  }
}
