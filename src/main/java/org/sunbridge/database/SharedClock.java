package org.sunbridge.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * The database's clock, which all processes on it share, read without asking it each time: this
 * machine's own, put right by what the last measurement found. So of two processes whose machines'
 * clocks are minutes apart neither takes the other's lease for over or its words for old.
 * Thread-safe.
 */
public final class SharedClock extends Clock {

  /** Less is the time that asking takes; following it would only make the clock shake. */
  private static final Duration STEADY = Duration.ofSeconds(1);

  /** So long an answer may be on its way; an older one says nothing of this moment. */
  private static final Duration TOO_SLOW = Duration.ofSeconds(2);

  private final Clock own;
  private volatile Duration ahead = Duration.ZERO;

  SharedClock(Clock own) {
    this.own = own;
  }

  /**
   * Measured once; whoever lives long measures again.
   *
   * @throws DatabaseUnavailable when the database does not say what time it is
   */
  public static SharedClock of(DataSource database) {
    SharedClock clock = new SharedClock(Clock.systemUTC());
    try (Connection connection = database.getConnection()) {
      clock.measure(connection);
      return clock;
    } catch (SQLException e) {
      throw new DatabaseUnavailable(String.valueOf(e.getMessage()), e);
    }
  }

  /** Asks the database what time it is. */
  public void measure(Connection connection) throws SQLException {
    Instant before = own.instant();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
      result.next();
      Instant there = result.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
      Duration asked = Duration.between(before, own.instant());
      if (asked.compareTo(TOO_SLOW) > 0) {
        return;
      }
      Instant here = before.plus(asked.dividedBy(2));
      Duration found = Duration.between(there, here);
      if (found.minus(ahead).abs().compareTo(STEADY) > 0) {
        ahead = found;
      }
    }
  }

  /** How far this machine's own clock is ahead of the database's; negative where it is behind. */
  public Duration ahead() {
    return ahead;
  }

  @Override
  public Instant instant() {
    return own.instant().minus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return own.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new InZone(this, zone);
  }

  /** Goes on with what is measured later. */
  private static final class InZone extends Clock {

    private final SharedClock clock;
    private final ZoneId zone;

    InZone(SharedClock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new InZone(clock, other);
    }
  }
}
