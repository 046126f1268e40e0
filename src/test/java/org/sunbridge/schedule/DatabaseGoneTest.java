package org.sunbridge.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sunbridge.database.DataSources;
import org.sunbridge.database.Database;
import org.sunbridge.database.Settings;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.Relay;
import org.sunbridge.testing.TestDatabase;

/** The database is gone while a schedule is due every second. */
@OnDatabase
class DatabaseGoneTest {

  private static final Duration GONE = Duration.ofSeconds(6);

  /** Looks often, so that it need not be waited for long. */
  private static final Pace QUICK =
      new Pace(
          Duration.ofMillis(300),
          Duration.ofMinutes(3),
          Duration.ofMinutes(1),
          Duration.ofSeconds(10));

  private final Night night = new Night();

  @Test
  void noSecondIsLostWithoutARecordAndNoneRunTwice(TestDatabase test) {
    test.execute("DELETE FROM planned_slot", "DELETE FROM schedule_plan");
    Settings.External direct = test.settings();
    URI server = URI.create(direct.url().substring("jdbc:".length()));
    try (Relay relay = new Relay(server.getHost(), server.getPort());
        Database database = Database.open(through(relay, direct, server));
        HikariDataSource pool = DataSources.pool(database)) {
      pool.setConnectionTimeout(1_000);
      Process process =
          new Process(pool, Clock.systemUTC(), QUICK, night, Nightly.EVERY_SECOND).start();
      await().atMost(Duration.ofSeconds(60)).until(() -> night.ran.size() >= 3);

      relay.cut();
      LocalDateTime cut = LocalDateTime.now(Clock.systemUTC());
      await().pollDelay(GONE).atMost(GONE.plusSeconds(60)).until(() -> true);
      relay.mend();

      await()
          .atMost(Duration.ofSeconds(120))
          .until(
              () ->
                  slots(process).stream()
                      .anyMatch(
                          slot ->
                              slot.status() == SlotStatus.DONE
                                  && slot.plannedAt().isAfter(cut.plus(GONE).plusSeconds(1))));
      process.close();

      List<PlannedSlot> past =
          slots(process).stream().filter(slot -> slot.status() != SlotStatus.WAITING).toList();
      LocalDateTime newest = past.get(0).plannedAt();
      assertThat(past)
          .as("every second has its row")
          .extracting(PlannedSlot::plannedAt)
          .containsExactlyElementsOf(
              IntStream.range(0, past.size()).mapToObj(newest::minusSeconds).toList());
      assertThat(past)
          .extracting(PlannedSlot::status)
          .isSubsetOf(SlotStatus.DONE, SlotStatus.MISSED);
      assertThat(night.ran)
          .as("what ran, and nothing else, is done")
          .hasSize((int) past.stream().filter(slot -> slot.status() == SlotStatus.DONE).count());
    }
  }

  private static Settings through(Relay relay, Settings.External direct, URI server) {
    return new Settings.External(
        direct.url().replace(server.getAuthority(), "127.0.0.1:" + relay.port()),
        direct.user(),
        direct.password());
  }

  private static List<PlannedSlot> slots(Process process) {
    try {
      return process.slots.newest("nightly", 1000);
    } catch (RuntimeException databaseGone) {
      return List.of();
    }
  }
}
