package org.sunbridge.review;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.Found;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.Yuan;

/**
 * Why a finding closes by itself.
 *
 * @param speaking deliveries that speak
 * @param apart rows that somebody said are not about the person
 */
record Closing(Material material, EvidenceText evidence, Set<Long> speaking, Set<Cases.Row> apart) {

  static final String NO_LONGER_TRUE = "NO_LONGER_TRUE";

  static final String DONE_BY_PAYER = "DONE_BY_PAYER";

  /** A delivery that it rested on was corrected. */
  static final String TAKEN_BACK = "TAKEN_BACK";

  /** Another finding says it now. */
  static final String SUPERSEDED = "SUPERSEDED";

  /** The payer's ledger shows another amount for the month. */
  static final String PAID_OTHERWISE = "PAID_OTHERWISE";

  /** Why it is no longer true, as exactly as can be told. */
  String reason(FindingRow row, Conclusion conclusion, List<Found> opened) {
    if (apart.stream().anyMatch(r -> evidence.names(row.evidence, r.delivery(), r.row()))) {
      return NotSame.REASON;
    }
    if (row.field.equals("amount") && !paid(row, conclusion).equals(before(row))) {
      return PAID_OTHERWISE;
    }
    if (!evidence.isSpoken(row.evidence, speaking)) {
      return TAKEN_BACK;
    }
    boolean isReplaced =
        opened.stream()
            .anyMatch(
                f ->
                    f.type() == row.type
                        && f.benefit().equals(row.benefit)
                        && f.field().equals(row.field)
                        && f.effectiveMonth().equals(row.effectiveMonth));
    return isReplaced ? SUPERSEDED : NO_LONGER_TRUE;
  }

  private Yuan before(FindingRow row) {
    return Yuan.of(material.codec().decode(row.beforeValue));
  }

  /** What the ledgers say now of the month that a finding is about. */
  private static Yuan paid(FindingRow row, Conclusion conclusion) {
    YearMonth month = YearMonth.parse(row.effectiveMonth);
    return conclusion.entry().stream()
        .flatMap(entry -> entry.paid().stream())
        .filter(spell -> spell.benefit().equals(row.benefit))
        .filter(spell -> !spell.from().isAfter(month))
        .filter(spell -> spell.to() == null || !spell.to().isBefore(month))
        .map(RegisterEntry.PaidSpell::amount)
        .findFirst()
        .orElse(Yuan.ZERO);
  }
}
