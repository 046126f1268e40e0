package org.sunbridge.database;

import com.mysql.cj.jdbc.MysqlDataSource;
import com.mysql.cj.jdbc.exceptions.CommunicationsException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Connections to a database whose server may die in the night: the one who then asks for a
 * connection starts it again.
 */
final class Connections extends MysqlDataSource {

  private static final long serialVersionUID = 1;

  private final transient Database database;
  private final boolean paged;

  Connections(Database database, boolean paged) {
    this.database = database;
    this.paged = paged;
    setUser(database.user());
    setPassword(database.password());
    address();
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      return super.getConnection();
    } catch (CommunicationsException gone) {
      if (!database.revive()) {
        throw gone;
      }
      address();
      return super.getConnection();
    }
  }

  /** It may have come back on another port. */
  private void address() {
    String url = database.url();
    setUrl(paged ? JdbcUrl.withCursors(url) : url);
  }
}
