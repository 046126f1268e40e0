package org.sunbridge.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunbridge.intake.Received;
import org.sunbridge.operation.Delivery;
import org.sunbridge.registry.DeliveryRow;

/**
 * A delivery as a program sees it.
 *
 * @param scope empty for the whole district
 * @param reason why it is held or failed, else null
 * @param isNew false when the same had been received before; null when only asked for
 */
record ApiDelivery(
    long id,
    String job,
    String fileName,
    String scope,
    LocalDate asOf,
    String status,
    long rows,
    long rejects,
    @Nullable String reason,
    @Nullable Instant receivedAt,
    @Nullable Instant appliedAt,
    @Nullable Boolean isNew) {

  static ApiDelivery of(Delivery delivery, @Nullable Boolean isNew) {
    return new ApiDelivery(
        delivery.id(),
        delivery.job(),
        delivery.fileName(),
        delivery.scope(),
        delivery.asOf(),
        delivery.status(),
        delivery.rowCount(),
        delivery.rejectCount(),
        delivery.reason(),
        ApiTime.of(delivery.receivedAt()),
        ApiTime.of(delivery.appliedAt()),
        isNew);
  }

  /** As it came in; a file that cannot be understood may lie outside the account's area. */
  static ApiDelivery of(Received received) {
    DeliveryRow row = received.delivery();
    return new ApiDelivery(
        row.id,
        row.job,
        row.fileName,
        row.scope,
        row.asOf,
        row.status.name(),
        row.rowCount,
        row.rejectCount,
        row.reason,
        ApiTime.of(row.receivedAt),
        ApiTime.of(row.appliedAt),
        received.isNew());
  }
}
