package org.sunbridge.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many rows were ever written to tables of a schema, by the server's own counters. */
public final class Writes {

  /** Where what was received, concluded and sent is kept. */
  public static final List<String> FACTS =
      List.of("person", "certificate", "entitlement", "statement", "finding", "outbox");

  private Writes() {}

  public static Map<String, Long> to(List<String> tables, TestEngine engine) {
    JdbcTemplate sql = engine.sql();
    Map<String, Long> writes = new TreeMap<>();
    for (String table : tables) {
      writes.put(
          table, sql.queryForList(counter(sql), Long.class, table).stream().findFirst().orElse(0L));
    }
    return writes;
  }

  private static String counter(JdbcTemplate sql) {
    boolean isMariaDb = sql.queryForObject("SELECT VERSION()", String.class).contains("MariaDB");
    return isMariaDb
        ? "SELECT ROWS_CHANGED FROM information_schema.TABLE_STATISTICS"
            + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?"
        : "SELECT COUNT_WRITE FROM performance_schema.table_io_waits_summary_by_table"
            + " WHERE OBJECT_SCHEMA = DATABASE() AND OBJECT_NAME = ?";
  }
}
