package org.sunbridge.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;

/** Quartz itself, on the real clock, with a schedule that is due every second. */
@OnDatabase
class LiveSchedulesTest {

  private final Night night = new Night();

  @BeforeEach
  void nothingIsPlanned(TestDatabase database) {
    database.execute("DELETE FROM planned_slot", "DELETE FROM schedule_plan");
  }

  @Test
  void everySecondIsRunOnce(DataSource database) {
    Process process = process(database);
    await().atMost(Duration.ofSeconds(30)).until(() -> night.ran.size() >= 4);
    process.close();

    List<PlannedSlot> past = past(process);
    assertThat(past).extracting(PlannedSlot::status).containsOnly(SlotStatus.DONE);
    assertThat(past).hasSameSizeAs(night.ran);
    assertThat(night.threads).allMatch(name -> name.startsWith("night-"));
  }

  @Test
  void processesOnOneDatabaseRunEverySecondOnce(TestDatabase database) {
    List<Process> processes =
        Stream.generate(() -> process(database.dataSource())).limit(3).toList();
    assertThat(Tables.texts(database, "SELECT INSTANCE_NAME FROM QRTZ_SCHEDULER_STATE"))
        .hasSizeGreaterThanOrEqualTo(3);
    await().atMost(Duration.ofSeconds(30)).until(() -> night.ran.size() >= 6);
    processes.forEach(Process::close);

    List<PlannedSlot> past = past(processes.get(0));
    assertThat(past).extracting(PlannedSlot::status).containsOnly(SlotStatus.DONE);
    assertThat(past).hasSameSizeAs(night.ran);
    assertThat(past.get(0).plannedAt().minusSeconds(past.size() - 1))
        .as("no second left out")
        .isEqualTo(past.get(past.size() - 1).plannedAt());
  }

  private Process process(DataSource database) {
    return new Process(database, Clock.systemUTC(), Pace.USUAL, night, Nightly.EVERY_SECOND)
        .start();
  }

  /** Newest first; those that had not come when the processes stopped are no matter here. */
  private static List<PlannedSlot> past(Process process) {
    return process.slots.newest("nightly", 1000).stream()
        .filter(slot -> slot.status() != SlotStatus.WAITING)
        .toList();
  }
}
