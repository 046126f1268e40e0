package org.sunbridge.operation;

import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.domain.LedgerPart;

/**
 * Whose lines are meant.
 *
 * @param street code or beginning of a code; null for all
 */
public record LedgerFilter(
    String month, String benefit, LedgerAccount account, LedgerPart part, @Nullable String street) {

  /** The finding that says the same of a month, where there is such a type. */
  public @Nullable String findingType() {
    return switch (part) {
      case OVERPAID, DUPLICATE -> "OVERPAID";
      case UNPAID -> "UNPAID";
      default -> null;
    };
  }
}
