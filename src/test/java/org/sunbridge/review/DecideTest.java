package org.sunbridge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.FindingFilter;
import org.sunbridge.publish.simulator.HeldResult;
import org.sunbridge.publish.simulator.PortalSimulator;
import org.sunbridge.run.Publishing;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;
import org.sunbridge.testing.Villager;

/** What people decide takes effect, leaves the house, and stays decided. */
@OnDatabase
class DecideTest {

  private static final String OCTOBER = "2026-10-31";
  private static final String NOVEMBER = "2026-11-30";
  private static final Village VILLAGE = Village.of(40);

  /** Receives the nursing subsidy only. */
  private static final Villager DEAD = VILLAGE.people().get(1);

  @TempDir Path folder;
  private PortalSimulator portal;
  private TestEngine engine;

  @BeforeEach
  void somebodyDiedWhoIsPaid(TestDatabase database) throws IOException {
    DefinitionsCopy.in(folder)
        .edit("jobs/household-moves.yaml", "decide: one-person", "decide: two-persons");
    portal = PortalSimulator.start(0, "sunbridge-demo", "only-for-the-simulator");
    engine = TestEngine.fresh(database, folder, folder.resolve("data"), portal.base().toString());
    engine.nightly(VILLAGE.night(folder.resolve("night-1"), "2026-10"), OCTOBER);
    died();
  }

  @AfterEach
  void stop() {
    engine.close();
    portal.close();
  }

  @Test
  void anApprovedExitEndsTheEntitlementAndReachesThePortal() {
    long exit = exit("nursing-subsidy");
    assertThat(portal.held("exits")).isEmpty();

    FindingState state = engine.get(Decisions.class).approve(exit, "officer", "已核实");
    engine.get(Publishing.class).send();

    assertThat(state).isEqualTo(FindingState.APPLIED);
    assertThat(
            engine
                .sql()
                .queryForObject(
                    "SELECT ends_month FROM entitlement WHERE ended_by = ?", String.class, exit))
        .isEqualTo("2026-11");
    assertThat(portal.held("exits"))
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.op()).isEqualTo("upsert");
              assertThat(held.fields())
                  .containsEntry("benefit", "nursing-subsidy")
                  .containsEntry("reason", "DECEASED")
                  .containsEntry("effectiveMonth", "2026-11")
                  .containsEntry("certificateNo", DEAD.certificateNo());
            });
    assertThat(waiting()).isZero();
  }

  @Test
  void aRejectedExitStaysRejectedWhenTheNightIsRunAgain() {
    long exit = exit("nursing-subsidy");
    engine.get(Decisions.class).reject(exit, "officer", "本人健在");
    engine.nightly(folder.resolve("night-1"), NOVEMBER);
    assertThat(state(exit)).isEqualTo("REJECTED");
    assertThat(portal.held("exits")).isEmpty();
  }

  @Test
  void anAppliedExitStaysWhenThePayerStops() {
    long exit = exit("nursing-subsidy");
    engine.get(Decisions.class).approve(exit, "officer", "已核实");
    VILLAGE.only(p -> p.number() != 1).ledger(folder.resolve("night-2"), "2026-11");
    engine.run("subsidy-ledger", folder.resolve("night-2/subsidy-ledger.csv"), NOVEMBER);
    assertThat(state(exit)).isEqualTo("APPLIED");
    assertThat(portal.held("exits")).extracting(HeldResult::op).containsExactly("upsert");
  }

  @Test
  void anExitThatThePayerCarriedOutUnaskedIsClosed() {
    long exit = exit("nursing-subsidy");
    VILLAGE.only(p -> p.number() != 1).ledger(folder.resolve("night-2"), "2026-11");
    engine.run("subsidy-ledger", folder.resolve("night-2/subsidy-ledger.csv"), NOVEMBER);
    assertThat(state(exit)).isEqualTo("CLOSED");
    assertThat(
            engine
                .sql()
                .queryForObject(
                    "SELECT closed_reason FROM finding WHERE id = ?", String.class, exit))
        .isEqualTo("DONE_BY_PAYER");
  }

  @Test
  void anAppliedExitWhoseFactWasTakenBackWaitsToBeUndone() {
    long exit = exit("nursing-subsidy");
    engine.get(Decisions.class).approve(exit, "officer", "已核实");
    engine.get(Publishing.class).send();
    Path nobody = VILLAGE.only(p -> p.number() == 2).deaths(folder.resolve("d"), "2026-10-20");

    engine.run("deaths", nobody, OCTOBER);

    assertThat(state(exit)).isEqualTo("APPLIED");
    assertThat(text("SELECT undoing FROM finding WHERE id = ?", exit)).isEqualTo("PROPOSED");
    assertThat(portal.held("exits")).extracting(HeldResult::op).containsExactly("upsert");

    engine.get(Decisions.class).undo(exit, "officer", "来源已更正");
    engine.get(Publishing.class).send();

    assertThat(state(exit)).isEqualTo("CLOSED");
    assertThat(text("SELECT closed_reason FROM finding WHERE id = ?", exit))
        .isEqualTo("TAKEN_BACK");
    assertThat(portal.held("exits")).extracting(HeldResult::op).containsExactly("withdraw");
    assertThat(
            engine
                .sql()
                .queryForObject(
                    "SELECT COUNT(*) FROM entitlement WHERE ended_by = ?", Long.class, exit))
        .isZero();
    assertThat(waiting()).isZero();
  }

  @Test
  void whereTwoPersonsDecideTheSecondMustBeAnother() throws IOException {
    engine.run("household-moves", movedOut(), OCTOBER);
    long exit = exit("nursing-subsidy", VILLAGE.people().get(5));
    Decisions decisions = engine.get(Decisions.class);

    assertThat(decisions.approve(exit, "officer", "已核实")).isEqualTo(FindingState.APPROVED);
    assertThatThrownBy(() -> decisions.approve(exit, "officer", "我再看一遍"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("另一人");
    assertThat(portal.held("exits")).isEmpty();
    assertThat(decisions.approve(exit, "approver", "复核无误")).isEqualTo(FindingState.APPLIED);
    engine.get(Publishing.class).send();
    assertThat(portal.held("exits")).hasSize(1);
  }

  @Test
  void whatIsSettledCannotBeDecidedAgain() {
    long exit = exit("nursing-subsidy");
    Decisions decisions = engine.get(Decisions.class);
    decisions.approve(exit, "officer", "已核实");
    assertThatThrownBy(() -> decisions.reject(exit, "officer", "反悔")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> decisions.approve(exit + 1_000_000, "officer", "没有"))
        .isInstanceOf(Refused.class);
  }

  private void died() {
    Path deaths = VILLAGE.only(p -> p.number() == 1).deaths(folder.resolve("d"), "2026-10-20");
    engine.run("deaths", deaths, OCTOBER);
  }

  private Path movedOut() throws IOException {
    Villager leaver = VILLAGE.people().get(5);
    return java.nio.file.Files.writeString(
        folder.resolve("household-moves.csv"),
        "姓名,身份证号,迁移类型,迁移日期,迁出地代码,迁入地代码\n"
            + String.join(
                ",",
                leaver.name(),
                leaver.citizenId(),
                "迁出",
                "2026-10-10",
                Village.STREET,
                "320583")
            + "\n");
  }

  private long exit(String benefit) {
    return exit(benefit, DEAD);
  }

  private long exit(String benefit, Villager of) {
    CSVRecord found =
        engine.rows(FindingFilter.all(AreaScope.WHOLE).ofType(FindingType.EXIT)).stream()
            .filter(f -> f.get("benefit").equals(benefit))
            .filter(f -> f.get("certificate_no").equals(of.certificateNo()))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(found.get("finding"));
  }

  private String state(long finding) {
    return engine
        .sql()
        .queryForObject("SELECT state FROM finding WHERE id = ?", String.class, finding);
  }

  private String text(String query, long finding) {
    return engine.sql().queryForObject(query, String.class, finding);
  }

  private long waiting() {
    return engine
        .sql()
        .queryForObject("SELECT COUNT(*) FROM outbox WHERE state <> 'ACKNOWLEDGED'", Long.class);
  }
}
