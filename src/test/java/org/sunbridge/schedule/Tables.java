package org.sunbridge.schedule;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sunbridge.testing.TestDatabase;

/** What stands in tables that are not this room's. */
final class Tables {

  private Tables() {}

  static List<String> texts(TestDatabase database, String query) {
    return new JdbcTemplate(database.dataSource()).queryForList(query, String.class);
  }
}
