package org.sunbridge.schedule;

import java.time.Clock;
import javax.sql.DataSource;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.definition.Definitions;

/**
 * The beans of this room; needs a {@code SqlSessionFactory}, a {@code DataSource} with its
 * transaction manager, {@link Definitions}, {@link Holidays} and a {@link Clock}. {@link Schedules}
 * is made when it is asked for, needs a {@link NightlyRunner} and is started by whoever serves.
 */
@Configuration(proxyBeanMethods = false)
@MapperScan(
    basePackageClasses = ScheduleConfiguration.class,
    annotationClass = org.apache.ibatis.annotations.Mapper.class)
public class ScheduleConfiguration {

  @Bean
  FireTimes fireTimes(Holidays holidays) {
    return new FireTimes(holidays);
  }

  @Bean
  PlannedSlots plannedSlots(
      SlotMapper mapper, PlatformTransactionManager manager, FireTimes times, Clock clock) {
    return new PlannedSlots(mapper, manager, times, clock);
  }

  @Bean(destroyMethod = "stop")
  @Lazy
  Schedules schedules(
      Definitions definitions, PlannedSlots slots, DataSource dataSource, NightlyRunner runner) {
    return new Schedules(definitions.schedules().values(), slots, dataSource, runner);
  }
}
