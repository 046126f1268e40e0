package org.sunbridge.publish;

import java.util.List;

/**
 * Rows that one sender carries until its lease runs out.
 *
 * @param batch names the call that carries them
 */
record Claim(String batch, List<DueRow> rows) {

  Claim {
    rows = List.copyOf(rows);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  List<Long> seqs() {
    return rows.stream().map(DueRow::seq).toList();
  }
}
