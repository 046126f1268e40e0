package org.sunbridge.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox on a real database, put together as the application does it. */
final class Wiring {

  static final SendPolicy PATIENT =
      new SendPolicy(
          500,
          4,
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(10),
          Duration.ofMinutes(5));

  final MovableClock clock = new MovableClock();
  final List<Duration> pauses = new ArrayList<>();
  final JdbcTemplate sql;
  final DataSourceTransactionManager manager;
  final OutboxMapper mapper;
  final OutboxBulkMapper bulk;
  final Outbox outbox;

  Wiring(DataSource dataSource) {
    sql = new JdbcTemplate(dataSource);
    manager = new DataSourceTransactionManager(dataSource);
    Configuration statements = statements(dataSource);
    mapper = mapper(statements, ExecutorType.SIMPLE, OutboxMapper.class);
    bulk = mapper(statements, ExecutorType.BATCH, OutboxBulkMapper.class);
    outbox = new Outbox(mapper, bulk, clock);
    sql.execute("DELETE FROM outbox");
    sql.execute("DELETE FROM outbox_quiet");
  }

  <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(manager).execute(status -> work.get());
  }

  int put(OutboxEntry... entries) {
    return inTransaction(() -> outbox.putAll(List.of(entries)));
  }

  void insert(OutboxRow row) {
    new TransactionTemplate(manager)
        .executeWithoutResult(
            status -> {
              bulk.insert(row);
              bulk.flush();
            });
  }

  PortalSender sender() {
    return sender(PATIENT);
  }

  /** A pause moves the clock instead of the test's patience. */
  PortalSender sender(SendPolicy policy) {
    return new PortalSender(
        mapper,
        manager,
        policy,
        clock,
        duration -> {
          pauses.add(duration);
          clock.advance(duration);
        });
  }

  List<String> states(String result) {
    return sql.queryForList(
        "SELECT CONCAT(revision, ' ', op, ' ', state) FROM outbox WHERE result = ? ORDER BY revision",
        String.class,
        result);
  }

  long rows() {
    return sql.queryForObject("SELECT COUNT(*) FROM outbox", Long.class);
  }

  private static Configuration statements(DataSource dataSource) {
    try {
      Configuration statements = new Configuration();
      statements.addMapper(OutboxBulkMapper.class);
      SqlSessionFactoryBean bean = new SqlSessionFactoryBean();
      bean.setDataSource(dataSource);
      bean.setConfiguration(statements);
      bean.setMapperLocations(new ClassPathResource("mappers/publish/OutboxMapper.xml"));
      return bean.getObject().getConfiguration();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A transaction binds one executor to a factory, so each has its own. */
  private static <T> T mapper(Configuration statements, ExecutorType executor, Class<T> type) {
    return new SqlSessionTemplate(new DefaultSqlSessionFactory(statements), executor)
        .getMapper(type);
  }
}
