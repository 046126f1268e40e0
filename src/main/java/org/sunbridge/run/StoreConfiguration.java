package org.sunbridge.run;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.sunbridge.database.DataSources;
import org.sunbridge.database.Database;
import org.sunbridge.database.SharedClock;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.publish.OutboxBulkMapper;
import org.sunbridge.publish.OutboxMapper;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.BytesHandler;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.PersonKeyHandler;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.RegisterMapper;
import org.sunbridge.review.FindingBulkMapper;
import org.sunbridge.review.FindingMapper;

/** The database and what reads and writes it; all that a command needs which only asks. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@MapperScan(
    basePackageClasses = {RegisterMapper.class, FindingMapper.class, OutboxMapper.class},
    annotationClass = org.apache.ibatis.annotations.Mapper.class)
public class StoreConfiguration {

  /** The database outlives the pool: it is closed last. */
  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(Database database) {
    return DataSources.migrated(database);
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  SqlSessionFactory sqlSessionFactory(DataSource dataSource) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setMapUnderscoreToCamelCase(true);
    // What another executor has written must be seen: nothing is cached beyond a statement.
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    configuration.getTypeHandlerRegistry().register(PersonKey.class, new PersonKeyHandler());
    configuration.getTypeHandlerRegistry().register(byte[].class, new BytesHandler());
    configuration.addMapper(BulkMapper.class);
    configuration.addMapper(FindingBulkMapper.class);
    configuration.addMapper(OutboxBulkMapper.class);
    SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
    factory.setDataSource(dataSource);
    factory.setConfiguration(configuration);
    factory.setMapperLocations(
        new PathMatchingResourcePatternResolver().getResources("classpath*:mappers/**/*.xml"));
    SqlSessionFactory built = factory.getObject();
    if (built == null) {
      throw new IllegalStateException("MyBatis could not be set up");
    }
    return built;
  }

  /** Mappers whose writes the driver gathers: same mappings and transactions, another executor. */
  private static SqlSessionTemplate gathering(SqlSessionFactory sessions) {
    // A transaction binds one executor to a factory, so this needs a factory of its own.
    return new SqlSessionTemplate(
        new DefaultSqlSessionFactory(sessions.getConfiguration()), ExecutorType.BATCH);
  }

  @Bean
  BulkMapper bulkMapper(SqlSessionFactory sessions) {
    return gathering(sessions).getMapper(BulkMapper.class);
  }

  @Bean
  FindingBulkMapper findingBulkMapper(SqlSessionFactory sessions) {
    return gathering(sessions).getMapper(FindingBulkMapper.class);
  }

  @Bean
  OutboxBulkMapper outboxBulkMapper(SqlSessionFactory sessions) {
    return gathering(sessions).getMapper(OutboxBulkMapper.class);
  }

  @Bean
  PersonalCodec personalCodec() {
    return new PersonalCodec();
  }

  @Bean
  KeyedHash keyedHash(Home home, PendingMapper mapper, Clock clock) throws IOException {
    return PersonKeyFile.hash(home, mapper, clock);
  }

  @Bean
  SharedClock clock(DataSource dataSource) {
    return SharedClock.of(dataSource);
  }
}
