package org.sunbridge.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps what this program says while it works on a run beside that run, in the database, where
 * every node's pages find it. Only its own words, which never hold personal data, and of an error
 * its kind: a library's message might quote a value.
 */
final class RunLog extends AppenderBase<ILoggingEvent> implements SmartLifecycle {

  private static final String RUN = "run";
  private static final String STEP = "step";
  private static final String OURS = "org.sunbridge.";
  private static final int LONGEST = 2000;

  private final DataSource dataSource;

  RunLog(DataSource dataSource) {
    this.dataSource = dataSource;
    setName("RUN " + Integer.toHexString(System.identityHashCode(this)));
  }

  /** What is said on this thread until it is closed belongs to a run. */
  static Words of(long run) {
    Words before = new Words(MDC.get(RUN), MDC.get(STEP));
    MDC.put(RUN, Long.toString(run));
    MDC.remove(STEP);
    return before;
  }

  static void step(String name) {
    MDC.put(STEP, name);
  }

  /** Gives the thread back to the run it worked on before, such as the whole night. */
  record Words(@Nullable String run, @Nullable String step) implements AutoCloseable {
    @Override
    public void close() {
      put(RUN, run);
      put(STEP, step);
    }

    private static void put(String key, @Nullable String value) {
      if (value == null) {
        MDC.remove(key);
      } else {
        MDC.put(key, value);
      }
    }
  }

  @Override
  public void start() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      setContext(context);
      super.start();
      context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(this);
    }
  }

  @Override
  public void stop() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
    }
    super.stop();
  }

  @Override
  public boolean isRunning() {
    return isStarted();
  }

  @Override
  protected void append(ILoggingEvent event) {
    String run = event.getMDCPropertyMap().get(RUN);
    if (run == null
        || !event.getLoggerName().startsWith(OURS)
        || !event.getLevel().isGreaterOrEqual(Level.INFO)) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO run_log (run_id, logged_at, step, level, message)"
                    + " VALUES (?, ?, ?, ?, ?)")) {
      insert.setLong(1, Long.parseLong(run));
      insert.setObject(2, LocalDateTime.ofInstant(event.getInstant(), ZoneOffset.UTC));
      insert.setString(3, Objects.requireNonNullElse(event.getMDCPropertyMap().get(STEP), ""));
      insert.setString(4, event.getLevel().toString());
      insert.setString(5, message(event));
      insert.executeUpdate();
    } catch (SQLException e) {
      // A log that cannot be written stops no run; the file beside the data has the line too.
      addError("a line of run " + run + " was not kept", e);
    }
  }

  private static String message(ILoggingEvent event) {
    String text = event.getFormattedMessage();
    String whole =
        event.getThrowableProxy() == null
            ? text
            : text + " (" + event.getThrowableProxy().getClassName() + ")";
    return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
  }
}
