package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Yuan;

/**
 * What became of an amount that was paid too much.
 *
 * @param kind RECOVERED, WAIVED, UNCOLLECTABLE, PAID_BACK
 * @param amountFen negative for what reverses another entry
 * @param recordedAt UTC
 * @param counts false while it waits for the second of two persons
 */
public record RecoveryEntry(
    String kind,
    long amountFen,
    LocalDate happenedOn,
    String account,
    String reason,
    LocalDateTime recordedAt,
    @Nullable String confirmedBy,
    boolean counts) {

  public Yuan amount() {
    return new Yuan(amountFen);
  }
}
