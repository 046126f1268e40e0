package org.sunbridge.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.sunbridge.definition.ScheduleDefinition;

/** One process with its schedules on a database, put together as the application does it. */
final class Process implements AutoCloseable {

  /** Looks at the table only when woken, and hardly waits for nights when it is stopped. */
  static final Pace STILL =
      new Pace(
          Duration.ofHours(1),
          Duration.ofMinutes(3),
          Duration.ofMinutes(1),
          Duration.ofMillis(200));

  final PlannedSlots slots;
  private final Schedules schedules;
  private final ScheduleBook book;
  private final NightlyRunner runner;

  Process(DataSource database, Clock clock, NightlyRunner runner, ScheduleDefinition... schedules) {
    this(database, clock, STILL, runner, schedules);
  }

  Process(
      DataSource database,
      Clock clock,
      Pace pace,
      NightlyRunner runner,
      ScheduleDefinition... schedules) {
    this(database, clock, pace, runner, FeedWatch.NOTHING, schedules);
  }

  Process(
      DataSource database,
      Clock clock,
      Pace pace,
      NightlyRunner runner,
      FeedWatch feeds,
      ScheduleDefinition... schedules) {
    this.runner = runner;
    this.book = new ScheduleBook(List.of(schedules));
    SqlSessionTemplate sessions = sessions(database);
    WatchedFeeds watched = new WatchedFeeds(feeds, clock);
    this.slots =
        new PlannedSlots(
            sessions.getMapper(SlotMapper.class),
            sessions.getMapper(PlanMapper.class),
            new DataSourceTransactionManager(database),
            Nightly.times(),
            watched,
            clock,
            pace);
    this.schedules =
        new Schedules(
            book, slots, new ArrivalWatch(watched, slots.asking(), clock), database, runner);
  }

  Process start() {
    schedules.start();
    return this;
  }

  /** The slots of the nightly, oldest first: business date and status. */
  List<String> told() {
    return slots.newest("nightly", 1000).stream()
        .sorted(Comparator.comparing(PlannedSlot::plannedAt))
        .map(slot -> slot.businessDate() + " " + slot.status())
        .toList();
  }

  @Override
  public void close() {
    schedules.stop();
  }

  /** As the command does it. */
  Backfill backfill() {
    return new Backfill(book, slots, runner);
  }

  /** Its schedules are these from now on. */
  void edit(ScheduleDefinition... now) {
    book.replace(List.of(now));
  }

  private static SqlSessionTemplate sessions(DataSource database) {
    try {
      SqlSessionFactoryBean bean = new SqlSessionFactoryBean();
      bean.setDataSource(database);
      SqlSessionFactory factory = bean.getObject();
      factory.getConfiguration().addMapper(SlotMapper.class);
      factory.getConfiguration().addMapper(PlanMapper.class);
      return new SqlSessionTemplate(factory);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
