package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.ControlQuery;
import org.sunbridge.operation.LogFilter;
import org.sunbridge.operation.LogLine;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;

/** Runs are stopped, given up and done once more; feeds are passed over; pushes are held. */
@OnDatabase
class ControlTest {

  private static final String FIRST = Nights.FIRST;
  private static final Village VILLAGE = Village.of(40);

  @TempDir Path folder;
  private TestDatabase database;
  private TestEngine engine;

  @BeforeEach
  void open(TestDatabase given) {
    database = given;
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void aNightThatIsStoppedBeginsNoFurtherFeedAndARestartMissesNothing() {
    Path night = VILLAGE.night(folder.resolve("night"), "2026-10");
    RunRow stopped = stoppedNight("certificate-registry", night);
    assertThat(stopped.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(stopped.reason).contains("由 lin 停止", "数据有误");
    assertThat(parts(stopped)).extracting(part -> part.kind).doesNotContain(RunRow.Kind.CONCLUDE);
    RunRow restarted = engine.sync().restart(stopped.id);
    assertThat(restarted.status.exitCode()).isIn(0, 4);
    assertThat(engine.count("stop_request")).isZero();
    List<String> findings = engine.findings();
    long people = engine.count("person");
    TestEngine undisturbed = anotherHouse();
    undisturbed.nightly(VILLAGE.night(folder.resolve("again"), "2026-10"), FIRST);
    assertThat(undisturbed.findings()).isEqualTo(findings);
    assertThat(undisturbed.count("person")).isEqualTo(people);
  }

  @Test
  void aConclusionThatIsStoppedGoesOnWithTheRestart() {
    RunRow stopped = stoppedNight("conclude", VILLAGE.night(folder.resolve("night"), "2026-10"));
    assertThat(stopped.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(engine.sync().restart(stopped.id).status.exitCode()).isIn(0, 4);
    assertThat(engine.count("person")).isEqualTo(VILLAGE.people().size());
    assertThat(engine.count("pending_conclusion")).isZero();
  }

  @Test
  void whatDoesNotRunCannotBeStopped() {
    RunRow night = engine.nightly(VILLAGE.night(folder.resolve("night"), "2026-10"), FIRST);
    assertThatThrownBy(() -> control().stop(night.id, "lin", "why"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("不在进行");
  }

  @Test
  void aPausedFeedIsPassedOverAndItsFilesWaitUntilItIsResumed() {
    control().pause("deaths", "lin", "对方在改格式");
    Path night = VILLAGE.night(folder.resolve("night"), "2026-10");
    VILLAGE.only(p -> p.number() == 0).deaths(night, "2026-10-02");
    RunRow run = engine.nightly(night, FIRST);
    assertThat(run.reason).contains("deaths", "由 lin 暂停", "对方在改格式");
    assertThat(deliveries("deaths")).isZero();
    assertThatThrownBy(() -> engine.run("deaths", night.resolve("deaths.csv"), FIRST))
        .isInstanceOf(Refused.class);
    control().resume("deaths");
    engine.nightly(night, FIRST);
    assertThat(deliveries("deaths")).isOne();
  }

  @Test
  void aFailedNightThatIsGivenUpWaitsNoLonger() {
    RunRow stopped =
        stoppedNight("certificate-registry", VILLAGE.night(folder.resolve("night"), "2026-10"));
    RunRow given = engine.sync().abandon(stopped.id, "lin", "重新来过");
    assertThat(given.status).isEqualTo(RunRow.Status.DISCARDED);
    assertThatThrownBy(() -> engine.sync().restart(stopped.id)).isInstanceOf(Refused.class);
  }

  @Test
  void aDeliveryDoneOnceMoreIsACorrectionOfItselfAndChangesNothing() {
    RunRow first = engine.run("certificate-registry", VILLAGE.registry(folder.resolve("r")), FIRST);
    List<String> before = engine.findings();
    RunRow again = engine.sync().rerun(first.id);
    assertThat(again.id).isNotEqualTo(first.id);
    assertThat(again.status).isEqualTo(RunRow.Status.DONE);
    assertThat(engine.findings()).isEqualTo(before);
    assertThat(
            engine
                .sql()
                .queryForList(
                    "SELECT status FROM delivery WHERE job = 'certificate-registry' ORDER BY id",
                    String.class))
        .containsExactly("CORRECTED", "APPLIED");
    assertThatThrownBy(() -> engine.sync().rerun(first.id)).isInstanceOf(Refused.class);
  }

  @Test
  void aNightDoneOnceMoreIsARunOfItsOwnForTheSameDate() {
    RunRow night = engine.nightly(VILLAGE.night(folder.resolve("night"), "2026-10"), FIRST);
    RunRow again = engine.sync().rerun(night.id);
    assertThat(again.id).isNotEqualTo(night.id);
    assertThat(again.businessDate).isEqualTo(night.businessDate);
  }

  @Test
  void aRunTellsWhichStepsItDidAndWhy() {
    RunRow run = engine.run("certificate-registry", VILLAGE.registry(folder.resolve("r")), FIRST);
    List<LogLine> log =
        engine.get(ControlQuery.class).log(new LogFilter(run.id, null, null), 0, 100);
    assertThat(log).extracting(LogLine::step).contains("compare", "apply");
    assertThat(log).extracting(LogLine::message).anyMatch(line -> line.contains("ends DONE"));
  }

  /** Somebody asks as soon as a job, or the conclusion, is heard of. */
  private RunRow stoppedNight(String what, Path night) {
    AtomicReference<TestEngine> working = new AtomicReference<>();
    TestEngine heard =
        engine.heardBy(
            (job, step, count) -> {
              TestEngine itself = working.get();
              if (job.equals(what) && itself.count("stop_request") == 0) {
                long id =
                    itself
                        .sql()
                        .queryForObject("SELECT MAX(id) FROM run WHERE kind = 'NIGHT'", Long.class);
                itself.get(Control.class).stop(id, "lin", "数据有误");
              }
            });
    working.set(heard);
    try (heard) {
      return heard.nightly(night, FIRST);
    }
  }

  private TestEngine anotherHouse() {
    engine.close();
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("other"));
    return engine;
  }

  private List<RunRow> parts(RunRow night) {
    return engine.get(RunMapper.class).ofNight(night.id);
  }

  private Control control() {
    return engine.get(Control.class);
  }

  private long deliveries(String job) {
    return engine
        .sql()
        .queryForObject("SELECT COUNT(*) FROM delivery WHERE job = ?", Long.class, job);
  }
}
