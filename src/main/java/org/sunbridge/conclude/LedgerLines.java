package org.sunbridge.conclude;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.domain.LedgerPart;

/** Adds up one account of one benefit and ledger month, part by part. */
final class LedgerLines {

  private final String benefit;
  private final YearMonth month;
  private final LedgerAccount account;
  private final Map<LedgerPart, long[]> sums = new EnumMap<>(LedgerPart.class);

  LedgerLines(String benefit, YearMonth month, LedgerAccount account) {
    this.benefit = benefit;
    this.month = month;
    this.account = account;
  }

  void add(LedgerPart part, long paidFen, long otherFen) {
    long[] sum = sums.computeIfAbsent(part, p -> new long[2]);
    sum[0] += paidFen;
    sum[1] += otherFen;
  }

  /** Those that are not empty; against the month before, those that make a difference. */
  List<LedgerLine> lines() {
    List<LedgerLine> lines = new ArrayList<>();
    sums.forEach(
        (part, sum) -> {
          boolean says =
              account == LedgerAccount.DUE ? sum[0] != 0 || sum[1] != 0 : sum[0] != sum[1];
          if (says) {
            lines.add(new LedgerLine(benefit, month, account, part, sum[0], sum[1]));
          }
        });
    return lines;
  }
}
