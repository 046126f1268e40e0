package org.sunbridge.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sunbridge.conclude.LedgerLine;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.LedgerMapper;
import org.sunbridge.registry.LedgerRow;

/** Keeps what every ledger's yuan were for; writes only what differs from what stands. */
final class LedgerWriter {

  private final LedgerMapper ledger;
  private final BulkMapper bulk;

  LedgerWriter(LedgerMapper ledger, BulkMapper bulk) {
    this.ledger = ledger;
    this.bulk = bulk;
  }

  void write(Map<PersonKey, List<LedgerLine>> explained) {
    Map<String, LedgerRow> kept = new HashMap<>();
    ledger.ofPeople(Keys.of(explained.keySet())).forEach(row -> kept.put(row.name(), row));
    List<LedgerRow> put = new ArrayList<>();
    explained.forEach(
        (key, lines) -> {
          for (LedgerLine line : lines) {
            LedgerRow row = row(key, line);
            LedgerRow before = kept.remove(row.name());
            if (before == null || !before.says(row)) {
              put.add(row);
            }
          }
        });
    if (!kept.isEmpty()) {
      ledger.remove(Keys.ofIds(kept.values().stream().map(row -> row.id).toList()));
    }
    put.forEach(bulk::putLedgerLine);
  }

  private static LedgerRow row(PersonKey key, LedgerLine line) {
    LedgerRow row = new LedgerRow();
    row.personKey = key;
    row.benefit = line.benefit();
    row.month = line.month().toString();
    row.account = line.account();
    row.part = line.part();
    row.paidFen = line.paidFen();
    row.otherFen = line.otherFen();
    return row;
  }
}
