package org.sunbridge.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.sunbridge.access.AccessConfiguration;
import org.sunbridge.definition.Definitions;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;

/** The queries over a database, without web or batch. */
public final class LookingContext {

  public static final Instant NOW = Instant.parse("2026-10-31T22:00:00Z");

  private LookingContext() {}

  public static AnnotationConfigApplicationContext over(DataSource dataSource) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(SqlSessionFactory.class, () -> sessions(dataSource));
    context.registerBean(
        JdbcTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
    context.registerBean(Definitions.class, InventedDistrict::definitions);
    context.registerBean(PersonalCodec.class);
    context.registerBean(KeyedHash.class, () -> new KeyedHash(new byte[32]));
    context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
    context.registerBean(UpcomingFires.class, () -> (schedule, after, count) -> List.of(after));
    context.register(OperationConfiguration.class, AccessConfiguration.class);
    context.refresh();
    return context;
  }

  public static SqlSessionFactory sessions(DataSource dataSource) {
    try {
      SqlSessionFactoryBean bean = new SqlSessionFactoryBean();
      bean.setDataSource(dataSource);
      bean.setMapperLocations(
          new PathMatchingResourcePatternResolver().getResources("classpath*:mappers/**/*.xml"));
      return java.util.Objects.requireNonNull(bean.getObject());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
