package org.sunbridge.web;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.batch.BatchAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.sunbridge.database.Database;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Yuan;
import org.sunbridge.operation.UpcomingFires;
import org.sunbridge.publish.simulator.PortalSimulator;
import org.sunbridge.review.Answer;
import org.sunbridge.review.Decisions;
import org.sunbridge.run.EngineConfiguration;
import org.sunbridge.run.Home;
import org.sunbridge.run.Sync;
import org.sunbridge.run.Variables;
import org.sunbridge.schedule.FireTimes;
import org.sunbridge.schedule.Holidays;
import org.sunbridge.schedule.ScheduleConfiguration;
import org.sunbridge.synth.SyntheticDistrict;
import org.sunbridge.testing.TestDatabase;

/**
 * The demonstration district after its two nights, served with the real pipeline behind the pages.
 * In the second night one street sends half of its survey, which is held. Everything that differs
 * from one making to the next is fixed: the key, the clock, the steps' times.
 */
final class DemonstrationDistrict implements AutoCloseable {

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final long SEED = 2026;
  private static final Duration A_LOOK = Duration.ofNanos(250_000);
  private static final String CUT_OFF = "household-survey-310114114.csv";

  private final SteadyClock clock = new SteadyClock(Instant.parse("2026-10-31T17:30:00Z"));
  private final PortalSimulator portal;
  private final ServletWebServerApplicationContext context;

  DemonstrationDistrict(TestDatabase database, Path folder) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("person.key"), "5b".repeat(32));
    portal =
        PortalSimulator.start(
            new PortalSimulator.Settings(
                0, "sunbridge-demo", "only-for-the-simulator", Optional.empty(), clock));
    context = serve(database, data);
    Path district = folder.resolve("district");
    SyntheticDistrict.write(SyntheticDistrict.DEMONSTRATION, SEED, district);
    halve(district.resolve("night-1").resolve(CUT_OFF), district.resolve("night-2"));
    night(district, 1, "2026-10-31");
    night(district, 2, "2026-11-30");
    steady(database);
    clock.set(Instant.parse("2026-12-01T00:40:00Z"), Duration.ZERO);
  }

  ServletWebServerApplicationContext context() {
    return context;
  }

  private void night(Path district, int number, String businessDate) {
    LocalDate date = LocalDate.parse(businessDate);
    clock.set(Instant.parse(businessDate + "T17:30:00Z"), A_LOOK);
    context
        .getBean(Sync.class)
        .nightly("nightly", Optional.of(district.resolve("night-" + number)), date);
  }

  private static void halve(Path file, Path into) throws IOException {
    List<String> lines = Files.readAllLines(file, LATIN);
    Files.write(into.resolve(CUT_OFF), lines.subList(0, lines.size() / 2), LATIN);
  }

  /** Bytes pass as they are, whatever the file's encoding. */
  private static final Charset LATIN = StandardCharsets.ISO_8859_1;

  /** Spring Batch looks at the machine's clock, and there is no schedule that has run. */
  private static void steady(TestDatabase database) {
    database.execute(
        "UPDATE BATCH_STEP_EXECUTION s JOIN (SELECT STEP_EXECUTION_ID AS id, 80000 + WRITE_COUNT *"
            + " 50 AS took, SUM(80000 + WRITE_COUNT * 50) OVER (ORDER BY STEP_EXECUTION_ID) AS"
            + " until FROM BATCH_STEP_EXECUTION) t ON t.id = s.STEP_EXECUTION_ID SET s.START_TIME ="
            + " TIMESTAMPADD(MICROSECOND, t.until - t.took, '2026-12-01 01:30:00'), s.END_TIME ="
            + " TIMESTAMPADD(MICROSECOND, t.until, '2026-12-01 01:30:00')",
        "UPDATE run SET ended_at = TIMESTAMPADD(MICROSECOND, 240000 + rows_read * 60, started_at)"
            + " WHERE kind = 'DELIVERY'",
        "UPDATE run SET ended_at = TIMESTAMPADD(MICROSECOND, 3100000, started_at) WHERE kind ="
            + " 'CONCLUDE'",
        "UPDATE run SET ended_at = TIMESTAMPADD(MICROSECOND, 8200000, started_at) WHERE kind ="
            + " 'NIGHT'",
        "INSERT INTO planned_slot (schedule, planned_at, business_date, calendar_known, status,"
            + " reason, run_id) VALUES"
            + " ('nightly', '2026-10-31 17:30:00', '2026-10-31', TRUE, 'DONE', NULL, 1),"
            + " ('nightly', '2026-11-29 17:30:00', '2026-11-29', TRUE, 'MISSED', 'LATER_ONE_RAN',"
            + " NULL),"
            + " ('nightly', '2026-11-30 17:30:00', '2026-11-30', TRUE, 'HELD', NULL,"
            + " (SELECT MAX(id) FROM run WHERE kind = 'NIGHT'))");
  }

  private ServletWebServerApplicationContext serve(TestDatabase database, Path data) {
    Map<String, String> variables = Map.of("SUNBRIDGE_PORTAL_URL", portal.base().toString());
    return (ServletWebServerApplicationContext)
        new SpringApplicationBuilder(Served.class)
            .web(WebApplicationType.SERVLET)
            .initializers(
                c -> {
                  GenericApplicationContext beans = (GenericApplicationContext) c;
                  beans.registerBean(Home.class, () -> new Home(PROJECT, data));
                  beans.registerBean(Variables.class, () -> variables::get);
                  beans.registerBean(
                      Definitions.class, () -> new DefinitionLoader().load(PROJECT).definitions());
                  beans.registerBean(
                      Database.class,
                      database::database,
                      definition -> definition.setDestroyMethodName(""));
                  beans.registerBean(
                      "steadyClock",
                      Clock.class,
                      () -> clock,
                      definition -> definition.setPrimary(true));
                })
            .properties(
                Map.of(
                    "server.port", "0",
                    "server.address", "127.0.0.1",
                    "spring.main.banner-mode", "off"))
            .run();
  }

  @Override
  public void close() {
    context.close();
    portal.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      exclude = {
        BatchAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        MybatisAutoConfiguration.class,
        QuartzAutoConfiguration.class
      })
  @Import({EngineConfiguration.class, WebConfiguration.class, ScheduleConfiguration.class})
  static class Served {

    @Bean
    SchedulingActions schedulingActions() {
      return new PlannedByHand();
    }

    @Bean
    Holidays holidays() {
      return Holidays.under(PROJECT);
    }

    @Bean
    DefinitionFolder definitionFolder() {
      return () -> new DefinitionLoader().load(PROJECT);
    }

    @Bean
    UpcomingFires upcomingFires(FireTimes times) {
      return times::next;
    }

    @Bean
    Actions actions(Decisions decisions, Sync sync) {
      return new Actions() {
        @Override
        public void approve(long finding, String account, String reason) {
          decisions.approve(finding, account, reason);
        }

        @Override
        public void reject(long finding, String account, String reason) {
          decisions.reject(finding, account, reason);
        }

        @Override
        public void pause(
            long finding, LocalDate through, boolean leaveInPay, String account, String reason) {
          decisions.pause(finding, through, account, reason);
        }

        @Override
        public void notSame(long finding, String account, String reason) {
          decisions.notSame(finding, account, reason);
        }

        @Override
        public void undo(long finding, String account, String reason) {
          decisions.undo(finding, account, reason);
        }

        @Override
        public void verify(
            long finding, String answer, LocalDate seenOn, String account, String note) {
          decisions.verify(finding, Answer.valueOf(answer), seenOn, account, note);
        }

        @Override
        public void recover(
            long finding,
            String what,
            @Nullable Yuan amount,
            LocalDate on,
            String account,
            String reason) {
          throw new UnsupportedOperationException("nothing is recovered for the pictures");
        }

        @Override
        public void release(long run, String account, String reason) {
          sync.release(run, account, reason);
        }

        @Override
        public void release(long run, String shown, String account, String reason) {
          sync.release(run, account, reason, Optional.of(shown));
        }

        @Override
        public void look(long run, boolean rowsOnly, String account) {
          sync.look(run, rowsOnly);
        }

        @Override
        public void discard(long run, String account, String reason) {
          sync.discard(run, account, reason);
        }

        @Override
        public void restart(long run, String account, String reason) {
          sync.restart(run);
        }

        @Override
        public void workOff(String job) {
          sync.workOff(job, LocalDate.now(Show.ZONE));
        }
      };
    }
  }
}
