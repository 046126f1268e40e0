package org.sunbridge.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.District;
import org.sunbridge.testing.OnDatabase;

/** The beans of the room, as the application asks for them. */
@OnDatabase
class ScheduleConfigurationTest {

  private final Night night = new Night();

  @Test
  void whoOnlyAsksNeedsNoRunner(DataSource database) {
    try (AnnotationConfigApplicationContext context = context(database)) {
      context.refresh();

      assertThat(context.getBean(PlannedSlots.class).newest("nightly", 5)).isEmpty();
      assertThat(
              context
                  .getBean(FireTimes.class)
                  .next(Nightly.EVERY_DAY, MovableClock.at("2026-11-21T12:00"), 1))
          .containsExactly(MovableClock.at("2026-11-22T01:30"));
    }
  }

  @Test
  void whoServesStartsThemAndTheContextStopsThem(DataSource database) {
    try (AnnotationConfigApplicationContext context = context(database)) {
      context.registerBean(NightlyRunner.class, () -> night);
      context.refresh();

      context.getBean(Schedules.class).start();

      await().atMost(Duration.ofSeconds(30)).until(() -> !night.ran.isEmpty());
    }
    int ran = night.ran.size();
    await().during(Duration.ofMillis(1500)).until(() -> night.ran.size() == ran);
  }

  private static AnnotationConfigApplicationContext context(DataSource database) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.register(ScheduleConfiguration.class);
    context.registerBean(DataSource.class, () -> database, bean -> bean.setDestroyMethodName(""));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(Holidays.class, Nightly::holidays);
    context.registerBean(
        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
    context.registerBean(SqlSessionFactory.class, () -> sessions(database));
    context.registerBean(
        Definitions.class,
        () ->
            new Definitions(
                new District("310114", "", Map.of()),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("nightly", Nightly.EVERY_SECOND),
                ""));
    return context;
  }

  private static SqlSessionFactory sessions(DataSource database) {
    try {
      SqlSessionFactoryBean bean = new SqlSessionFactoryBean();
      bean.setDataSource(database);
      return bean.getObject();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
