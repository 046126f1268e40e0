package org.sunbridge.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;

/**
 * Deliveries that bring turned-back rows of another one mended. Such a delivery counts in the place
 * of the one it completes, as if the rows had been right at first; one that completes a completion
 * goes on from there, so that a family of them is a chain back to the file that came first.
 */
public final class Completions {

  private final DeliveryMapper deliveries;

  public Completions(DeliveryMapper deliveries) {
    this.deliveries = deliveries;
  }

  /** The delivery that came first, what completes it in order, and the delivery itself, last. */
  public List<DeliveryRow> lineage(DeliveryRow delivery) {
    List<DeliveryRow> newestFirst = new ArrayList<>(List.of(delivery));
    for (Long id = delivery.completes; id != null; ) {
      DeliveryRow earlier = deliveries.byId(id).orElseThrow();
      newestFirst.add(earlier);
      id = earlier.completes;
    }
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  private long first(DeliveryRow delivery) {
    return lineage(delivery).get(0).id;
  }

  /** Every delivery that goes back to the same first one, with its content's hash. */
  public Map<Long, String> family(DeliveryRow delivery) {
    long first = first(delivery);
    Map<Long, String> family = new TreeMap<>();
    for (DeliveryRow other : ofIdentity(delivery)) {
      if (first(other) == first) {
        family.put(other.id, HexFormat.of().formatHex(other.contentHash));
      }
    }
    return family;
  }

  /**
   * What a completion of a delivery goes on from, as things stand: what speaks of its family, or
   * what of it a brake holds.
   *
   * @param completion its number; {@link Long#MAX_VALUE} for one that just came in
   * @throws UnreadableFile when something newer has taken the delivery's place, or nothing of it
   *     counts
   */
  public DeliveryRow current(DeliveryRow base, long completion) {
    long first = first(base);
    Optional<DeliveryRow> held = Optional.empty();
    for (DeliveryRow other : ofIdentity(base)) {
      boolean isEarlier = other.id < completion;
      if (other.id == completion) {
        continue;
      }
      if (first(other) == first) {
        if (other.status == DeliveryStatus.APPLIED) {
          return other;
        }
        if (held.isEmpty() && isEarlier && other.status == DeliveryStatus.HELD) {
          held = Optional.of(other);
        }
      } else if (other.id > first && takesThePlace(other, isEarlier)) {
        throw superseded(base, other);
      }
    }
    return held.orElseThrow(() -> gone(deliveries.byId(first).orElseThrow()));
  }

  private List<DeliveryRow> ofIdentity(DeliveryRow delivery) {
    return deliveries.ofIdentity(delivery.job, delivery.scope, delivery.asOf);
  }

  private static boolean takesThePlace(DeliveryRow other, boolean isEarlier) {
    return switch (other.status) {
      case APPLIED -> true;
      case HELD, RECEIVED -> isEarlier;
      case CORRECTED, DISCARDED, FAILED -> false;
    };
  }

  private static UnreadableFile superseded(DeliveryRow base, DeliveryRow by) {
    return new UnreadableFile(
        "MENDED_SUPERSEDED",
        "批次 %1$d 之后已收到同一范围、同一日期的新文件（批次 %2$d），改正表没有采用。请以新批次退回的行为准。".formatted(base.id, by.id)
            + "Delivery %2$d came after delivery %1$d for the same scope and day: the mended rows were not used."
                .formatted(base.id, by.id));
  }

  private static UnreadableFile gone(DeliveryRow first) {
    return switch (first.status) {
      case RECEIVED, FAILED ->
          new UnreadableFile(
              "MENDED_UNFINISHED",
              "批次 %1$d 还没有处理完，改正表没有采用。请先重新运行它，再报送改正表。".formatted(first.id)
                  + "Delivery %d did not get through: restart its run, then send the mended rows again."
                      .formatted(first.id));
      case DISCARDED, CORRECTED, HELD, APPLIED ->
          new UnreadableFile(
              "MENDED_DISCARDED",
              "批次 %1$d 已经作废，改正表没有采用。请报送新的文件。".formatted(first.id)
                  + "Delivery %d no longer counts: the mended rows were not used; send a new file."
                      .formatted(first.id));
    };
  }
}
