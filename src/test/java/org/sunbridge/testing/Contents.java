package org.sunbridge.testing;

import java.util.Map;
import java.util.TreeMap;

/** What tables hold: two readings are equal only if not one cell has changed between them. */
public final class Contents {

  private Contents() {}

  /** Checksums by table. */
  public static Map<String, Long> of(Iterable<String> tables, TestEngine engine) {
    Map<String, Long> sums = new TreeMap<>();
    for (String table : tables) {
      sums.put(
          table,
          engine
              .sql()
              .queryForObject("CHECKSUM TABLE " + table, (row, i) -> row.getLong("Checksum")));
    }
    return sums;
  }
}
