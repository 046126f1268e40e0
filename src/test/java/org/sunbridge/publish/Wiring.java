package org.sunbridge.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
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
  final Outbox outbox;

  Wiring(DataSource dataSource) {
    sql = new JdbcTemplate(dataSource);
    manager = new DataSourceTransactionManager(dataSource);
    mapper = mapper(dataSource);
    outbox = new Outbox(mapper, clock);
    sql.execute("DELETE FROM outbox");
    sql.execute("DELETE FROM outbox_quiet");
  }

  <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(manager).execute(status -> work.get());
  }

  int put(OutboxEntry... entries) {
    return inTransaction(() -> outbox.putAll(List.of(entries)));
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

  private static OutboxMapper mapper(DataSource dataSource) {
    try {
      SqlSessionFactoryBean bean = new SqlSessionFactoryBean();
      bean.setDataSource(dataSource);
      bean.setMapperLocations(new ClassPathResource("mappers/publish/OutboxMapper.xml"));
      SqlSessionFactory factory = bean.getObject();
      return new SqlSessionTemplate(factory).getMapper(OutboxMapper.class);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
