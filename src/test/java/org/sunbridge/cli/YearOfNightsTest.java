package org.sunbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.sunbridge.database.ServerApart;
import org.sunbridge.database.Settings;
import org.sunbridge.run.Home;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.FakeClock;

/**
 * Serving, with the real Quartz, on a machine whose clock and whose database's clock go through
 * 2026. Each test goes on where the one before ended: the clock only goes forward.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearOfNightsTest {

  private static final Duration LONG = Duration.ofMinutes(3);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Quartz looks at the clock every half minute at least. */
  private static final LocalTime WELL_BEFORE = LocalTime.of(23, 59, 22);

  private static final LocalTime EVENING = LocalTime.of(23, 59, 55);
  private static final LocalTime MORNING = LocalTime.of(0, 0, 3);
  private static final LocalTime NIGHT = LocalTime.of(0, 0, 5);

  private Path folder;
  private FakeClock clock;
  private ServerApart database;
  private JdbcTemplate sql;
  private Home home;
  private Child serve;
  private URI address;

  @BeforeAll
  void itServes(@TempDir Path given) throws Exception {
    folder = given;
    clock = FakeClock.in(folder);
    clock.shows(at(LocalDate.of(2026, 2, 14), LocalTime.of(12, 0)));
    database = ServerApart.in(folder.resolve("server"), clock.environment());
    Settings.External settings = database.settings();
    sql =
        new JdbcTemplate(
            new DriverManagerDataSource(settings.url(), settings.user(), settings.password()));
    home = new Home(district(), folder.resolve("data"));
    begin();
  }

  private void begin() throws Exception {
    serve = Child.under(clock, home, database.settings(), "serve");
    address = serve.serving(LONG);
  }

  @AfterAll
  void itEnds() throws Exception {
    if (serve != null) {
      serve.close();
    }
    if (database != null) {
      database.close();
    }
  }

  @Test
  @Order(1)
  void aSaturdayOfWorkHasItsEveningAndTheHolidayAfterItIsSkippedWithItsReason() {
    LocalDate saturday = LocalDate.of(2026, 2, 14);
    LocalDate sunday = saturday.plusDays(1);

    clock.shows(at(saturday, WELL_BEFORE));
    awaitEnded("nightly", at(sunday, NIGHT));

    assertThat(slot("evening", at(saturday, EVENING)))
        .containsEntry("status", "DONE")
        .containsEntry("business_date", "2026-02-14")
        .containsEntry("calendar_known", "1");
    assertThat(slot("morning", at(sunday, MORNING)))
        .containsEntry("status", "SKIPPED")
        .containsEntry("reason", "HOLIDAY");
    assertThat(slot("nightly", at(sunday, NIGHT)))
        .containsEntry("status", "DONE")
        .containsEntry("business_date", "2026-02-14");
    assertThat(firedByQuartz("evening")).isEqualTo(at(saturday, EVENING));
    assertThat(firedByQuartz("nightly")).isEqualTo(at(sunday, NIGHT));
    assertThat(slotsOf("month-end"))
        .as("the last workday is two weeks off")
        .containsOnly("WAITING");
  }

  @Test
  @Order(2)
  void aDatabaseThatIsGoneForAnHourWhenTheMonthEndsLosesNothing() throws Exception {
    // A Saturday of work again, and the month's last: what the holiday moved.
    LocalDate saturday = LocalDate.of(2026, 2, 28);
    LocalDate sunday = saturday.plusDays(1);

    database.stop();
    clock.shows(at(saturday, EVENING).minusSeconds(5));
    await().atMost(LONG).until(() -> clock.now().isAfter(at(sunday, NIGHT).plusSeconds(2)));
    HttpResponse<String> meanwhile = asked("/actuator/health");
    assertThat(meanwhile.statusCode()).isEqualTo(503);
    assertThat(meanwhile.body()).isEqualTo("{\"status\":\"DOWN\"}");
    HttpResponse<String> page = asked("/");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("数据库没有应答", "连不上数据库", "不需要重新启动");
    assertThat(asked("/api/v1/runs").statusCode()).isEqualTo(503);
    assertThat(asked("/actuator/prometheus").body())
        .contains("sunbridge_database_answers 0.0", "sunbridge_runs_failed NaN");
    clock.shows(clock.now().plus(Duration.ofHours(1)));
    database.start();

    awaitEnded("nightly", at(sunday, NIGHT));
    awaitEnded("month-end", at(saturday, EVENING));
    awaitEnded("evening", at(saturday, EVENING));
    assertThat(slot("month-end", at(saturday, EVENING)))
        .containsEntry("status", "DONE")
        .containsEntry("business_date", "2026-02-28");
    assertThat(slot("nightly", at(sunday, NIGHT))).containsEntry("status", "DONE");
    assertThat(slot("evening", at(saturday, EVENING)))
        .as("what is late is not caught up with where its schedule says so")
        .containsEntry("status", "SKIPPED")
        .containsEntry("reason", "MISFIRE_SKIP");
    assertThat(slot("morning", at(sunday, MORNING)))
        .containsEntry("status", "SKIPPED")
        .containsEntry("reason", "HOLIDAY");
    assertThat(nights(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 27)))
        .as("of each night in between it is told what became of it")
        .hasSize(13)
        .containsOnly("MISSED LATER_ONE_RAN");
    assertThat(serve.isAlive()).isTrue();
    await().atMost(LONG).until(() -> asked("/actuator/health").statusCode() == 200);
  }

  @Test
  @Order(3)
  void theYearTurnsIntoOneWhoseHolidaysNobodyKnowsYet() throws Exception {
    LocalDate last = LocalDate.of(2026, 12, 31);
    LocalDate first = last.plusDays(1);
    serve.end();
    clock.shows(at(last, LocalTime.of(20, 0)));
    begin();

    clock.shows(at(last, WELL_BEFORE));
    awaitEnded("nightly", at(first, NIGHT));
    awaitEnded("morning", at(first, MORNING));

    assertThat(slot("month-end", at(last, EVENING)))
        .containsEntry("status", "DONE")
        .containsEntry("calendar_known", "1");
    assertThat(slot("evening", at(last, EVENING)))
        .containsEntry("status", "DONE")
        .containsEntry("calendar_known", "1");
    assertThat(slot("morning", at(first, MORNING)))
        .as("it is not guessed that this is a holiday")
        .containsEntry("status", "DONE")
        .containsEntry("business_date", "2026-12-31")
        .containsEntry("calendar_known", "0");
    assertThat(firedByQuartz("month-end")).isEqualTo(at(last, EVENING));
    assertThat(firedByQuartz("morning")).isEqualTo(at(first, MORNING));
  }

  @Test
  @Order(4)
  void inAllTheYearNothingRanTwice() {
    assertThat(count("planned_slot WHERE status = 'DONE'")).isPositive();
    assertThat(count("run WHERE slot_id IS NOT NULL"))
        .isEqualTo(count("planned_slot WHERE status = 'DONE'"));
    assertThat(count("planned_slot WHERE tries > 1")).isZero();
    assertThat(count("planned_slot WHERE status IN ('FAILED', 'CLAIMED')")).isZero();
  }

  private Path district() throws Exception {
    Path district = folder.resolve("district");
    DefinitionsCopy.in(district).edit("schedules/nightly.yaml", "0 30 1 * * ?", "5 0 0 * * ?");
    schedule(district, "evening", "55 59 23 * * ?", "workdays-cn", "skip");
    schedule(district, "morning", "3 0 0 * * ?", "workdays-cn", "run-once");
    schedule(district, "month-end", "55 59 23 * * ?", "last-workday-of-month", "run-once");
    return district;
  }

  private static void schedule(
      Path district, String name, String cron, String calendar, String misfire) throws Exception {
    Files.writeString(
        district.resolve("schedules").resolve(name + ".yaml"),
        """
        schedule: %s
        title: %s
        cron: "%s"
        zone: Asia/Shanghai
        calendar: %s
        jobs: [deaths]
        misfire: %s
        """
            .formatted(name, name, cron, calendar, misfire));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(SHANGHAI).toInstant();
  }

  private void awaitEnded(String schedule, Instant planned) {
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () ->
                !List.of("", "WAITING", "CLAIMED")
                    .contains(slot(schedule, planned).getOrDefault("status", "")));
  }

  private Map<String, String> slot(String schedule, Instant planned) {
    return sql
        .query(
            "SELECT status, COALESCE(reason, '') AS reason, business_date, calendar_known"
                + " FROM planned_slot WHERE schedule = ? AND planned_at = ?",
            (row, number) ->
                Map.of(
                    "status", row.getString("status"),
                    "reason", row.getString("reason"),
                    "business_date", row.getString("business_date"),
                    "calendar_known", row.getBoolean("calendar_known") ? "1" : "0"),
            schedule,
            LocalDateTime.ofInstant(planned, ZoneOffset.UTC))
        .stream()
        .findFirst()
        .orElse(Map.of());
  }

  private List<String> slotsOf(String schedule) {
    return sql.queryForList(
        "SELECT status FROM planned_slot WHERE schedule = ?", String.class, schedule);
  }

  private List<String> nights(LocalDate from, LocalDate to) {
    return sql.queryForList(
        "SELECT CONCAT(status, ' ', reason) FROM planned_slot WHERE schedule = 'nightly'"
            + " AND business_date BETWEEN ? AND ?",
        String.class,
        from,
        to);
  }

  /** When Quartz itself last fired the schedule's trigger, by the trigger's own word. */
  private Instant firedByQuartz(String schedule) {
    return Instant.ofEpochMilli(
        sql.queryForObject(
            "SELECT PREV_FIRE_TIME FROM QRTZ_TRIGGERS WHERE TRIGGER_NAME = ?",
            Long.class,
            schedule));
  }

  private long count(String table) {
    return sql.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
  }

  private HttpResponse<String> asked(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
