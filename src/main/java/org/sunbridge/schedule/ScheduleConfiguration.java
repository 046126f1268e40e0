package org.sunbridge.schedule;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.definition.Definitions;

/**
 * The beans of this room; needs a {@code SqlSessionFactory}, a {@code DataSource} with its
 * transaction manager, {@link Definitions}, {@link Holidays}, and for those who wait for feeds a
 * {@link FeedWatch}. {@link Schedules} is made when it is asked for, needs a {@link NightlyRunner}
 * and is started by whoever serves; with a {@link ScheduleFolder} files may change meanwhile.
 */
@Configuration(proxyBeanMethods = false)
@MapperScan(
    basePackageClasses = ScheduleConfiguration.class,
    annotationClass = org.apache.ibatis.annotations.Mapper.class)
public class ScheduleConfiguration {

  @Bean
  FireTimes fireTimes(Holidays holidays, Definitions definitions) {
    return new FireTimes(holidays, definitions.district());
  }

  @Bean
  ScheduleBook scheduleBook(
      Definitions definitions, FireTimes times, ObjectProvider<ScheduleFolder> folder) {
    return new ScheduleBook(
        definitions.schedules().values(),
        Optional.ofNullable(folder.getIfAvailable())
            .map(given -> new ScheduleFiles(given, definitions, times)));
  }

  @Bean
  WatchedFeeds watchedFeeds(ObjectProvider<FeedWatch> feeds) {
    return new WatchedFeeds(feeds.getIfAvailable(() -> FeedWatch.NOTHING), Clock.systemUTC());
  }

  @Bean
  PlannedSlots plannedSlots(
      SlotMapper mapper,
      PlanMapper plans,
      PlatformTransactionManager manager,
      FireTimes times,
      WatchedFeeds feeds) {
    return new PlannedSlots(
        mapper, plans, manager, times, feeds, new DatabaseClock(mapper), Pace.asked());
  }

  @Bean
  SlotList slotList(SlotListMapper mapper, SlotMapper slots) {
    return new SlotList(mapper, new DatabaseClock(slots));
  }

  @Bean
  @Lazy
  Backfill backfill(ScheduleBook book, PlannedSlots slots, NightlyRunner runner) {
    return new Backfill(book, slots, runner);
  }

  @Bean(destroyMethod = "stop")
  @Lazy
  Schedules schedules(
      ScheduleBook book,
      PlannedSlots slots,
      DataSource dataSource,
      NightlyRunner runner,
      WatchedFeeds feeds) {
    ArrivalWatch arrivals = new ArrivalWatch(feeds, slots.asking(), Clock.systemUTC());
    return new Schedules(book, slots, arrivals, dataSource, runner);
  }
}
