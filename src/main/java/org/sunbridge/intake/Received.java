package org.sunbridge.intake;

import org.sunbridge.registry.DeliveryRow;

/**
 * A file that came in.
 *
 * @param delivery as it is kept
 * @param isNew false when the same was received before: nothing is to be done again
 * @param fileName what it was called this time
 */
public record Received(DeliveryRow delivery, boolean isNew, String fileName) {

  public Received(DeliveryRow delivery, boolean isNew) {
    this(delivery, isNew, delivery.fileName);
  }
}
