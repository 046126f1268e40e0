package org.sunbridge.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Quartz on its JDBC store, the tables QRTZ_ that Flyway makes. */
final class ClusteredQuartz {

  /** All processes on one database are one cluster. */
  private static final String CLUSTER = "sunbridge";

  /**
   * The name under which Quartz knows a pool. Its registry is a plain map that no lock guards, so
   * each pool is entered once, however many schedulers start on it at the same time.
   */
  private static final Map<DataSource, String> POOLS = new IdentityHashMap<>();

  private ClusteredQuartz() {}

  /**
   * @param instance differs between all processes. Quartz's own AUTO needs a host name that
   *     resolves, which a bare machine may lack
   */
  static Scheduler on(DataSource dataSource, String instance) throws SchedulerException {
    Properties settings = new Properties();
    settings.put("org.quartz.scheduler.instanceName", CLUSTER);
    settings.put("org.quartz.scheduler.instanceId", instance);
    settings.put("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    settings.put("org.quartz.threadPool.threadCount", "2");
    settings.put("org.quartz.threadPool.makeThreadsDaemons", "true");
    settings.put("org.quartz.jobStore.class", JobStoreTX.class.getName());
    settings.put("org.quartz.jobStore.driverDelegateClass", StdJDBCDelegate.class.getName());
    settings.put("org.quartz.jobStore.dataSource", nameOf(dataSource));
    settings.put("org.quartz.jobStore.tablePrefix", "QRTZ_");
    settings.put("org.quartz.jobStore.useProperties", "true");
    settings.put("org.quartz.jobStore.isClustered", "true");
    settings.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
    settings.put("org.quartz.jobStore.misfireThreshold", "60000");
    // The factory hands out an existing scheduler of the same name in this JVM: never our wish.
    synchronized (ClusteredQuartz.class) {
      Scheduler scheduler = new StdSchedulerFactory(settings).getScheduler();
      SchedulerRepository.getInstance().remove(CLUSTER);
      return scheduler;
    }
  }

  private static synchronized String nameOf(DataSource dataSource) {
    return POOLS.computeIfAbsent(
        dataSource,
        pool -> {
          String name = CLUSTER + "-" + POOLS.size();
          DBConnectionManager.getInstance().addConnectionProvider(name, provider(pool));
          return name;
        });
  }

  private static ConnectionProvider provider(DataSource dataSource) {
    return new ConnectionProvider() {
      /** Quartz interrupts its own thread to stop it: no error of the database. */
      @Override
      public Connection getConnection() throws SQLException {
        try {
          return dataSource.getConnection();
        } catch (SQLException e) {
          if (!(e.getCause() instanceof InterruptedException)) {
            throw e;
          }
          Connection connection = dataSource.getConnection();
          Thread.currentThread().interrupt();
          return connection;
        }
      }

      @Override
      public void initialize() {
        // the pool is there already
      }

      @Override
      public void shutdown() {
        // and belongs to others too
      }
    };
  }
}
