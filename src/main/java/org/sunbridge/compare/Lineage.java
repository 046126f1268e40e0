package org.sunbridge.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;

/**
 * What a delivery is made of: the file that came first, and the lists of mended rows that were laid
 * over it, its own last. Most deliveries are their own first file.
 *
 * @param deliveries the first one first, the delivery itself last
 * @param files their archived originals
 * @param family every delivery that goes back to the same first one, with its content's hash
 */
public record Lineage(List<DeliveryRow> deliveries, List<Path> files, Map<Long, String> family) {

  public Lineage {
    deliveries = List.copyOf(deliveries);
    files = List.copyOf(files);
    family = Map.copyOf(family);
  }

  Path first() {
    return files.get(0);
  }

  /** Lists of mended rows, in the order in which they were sent. */
  List<Path> mended() {
    return files.subList(1, files.size());
  }

  boolean isCompletion() {
    return deliveries.size() > 1;
  }

  long firstId() {
    return deliveries.get(0).id;
  }

  List<Long> ids() {
    return deliveries.stream().map(d -> d.id).toList();
  }

  /** The delivery that is completed. */
  DeliveryRow completed() {
    return deliveries.get(deliveries.size() - 2);
  }

  /**
   * Rows turned back that the house has lived with: those of the delivery that is completed, if it
   * speaks.
   */
  OptionalLong acceptedRejects() {
    return isCompletion() && completed().status == DeliveryStatus.APPLIED
        ? OptionalLong.of(completed().rejectCount)
        : OptionalLong.empty();
  }
}
