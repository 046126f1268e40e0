package org.sunbridge.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
import org.sunbridge.publish.simulator.PortalSimulator;
import org.sunbridge.run.Publishing;
import org.sunbridge.testing.DefinitionsCopy;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;
import org.sunbridge.testing.Villager;

/** What people want remembered outlasts nights, months and corrections. */
@OnDatabase
class MemoryTest {

  private static final String OCTOBER = "2026-10-31";
  private static final String NOVEMBER = "2026-11-30";
  private static final String DECEMBER = "2026-12-31";
  private static final Village VILLAGE = Village.of(40);

  /** Receives the nursing subsidy only. */
  private static final Villager DEAD = VILLAGE.people().get(1);

  private static final Villager LEAVER = VILLAGE.people().get(5);

  @TempDir Path folder;
  private PortalSimulator portal;
  private TestEngine engine;

  @BeforeEach
  void afterAFirstNight(TestDatabase database) throws IOException {
    DefinitionsCopy.in(folder)
        .edit("jobs/household-moves.yaml", "decide: one-person", "decide: two-persons")
        .edit("jobs/certificate-registry.yaml", "decide: one-person", "decide: automatic");
    portal = PortalSimulator.start(0, "sunbridge-demo", "only-for-the-simulator");
    engine = TestEngine.fresh(database, folder, folder.resolve("data"), portal.base().toString());
    engine.nightly(VILLAGE.night(folder.resolve("night-1"), "2026-10"), OCTOBER);
  }

  @AfterEach
  void stop() {
    engine.close();
    portal.close();
  }

  @Test
  void aPausedExitIsLeftAloneUntilTheNightAfterTheDay() {
    died("2026-10-20");
    long exit = exit(DEAD);
    decisions().pause(exit, LocalDate.parse(NOVEMBER), "officer", "家属下周来核对");

    assertThatThrownBy(() -> decisions().approve(exit, "officer", "已核实"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("暂停");
    november(VILLAGE);
    assertThat(text("SELECT paused_until FROM finding WHERE id = ?", exit)).isEqualTo(NOVEMBER);
    engine.sync().conclude(LocalDate.parse("2026-12-01"));

    assertThat(text("SELECT paused_until FROM finding WHERE id = ?", exit)).isNull();
    assertThat(history(exit)).containsExactly("PAUSE", "PAUSE_OVER");
    assertThat(decisions().approve(exit, "officer", "已核实")).isEqualTo(FindingState.APPLIED);
  }

  @Test
  void nobodyPausesIntoThePast() {
    died("2026-10-20");
    assertThatThrownBy(
            () -> decisions().pause(exit(DEAD), LocalDate.parse("2026-10-30"), "officer", "等"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aBenefitLeftInPayIsLeftInPayWhateverIsFoundMeanwhile() {
    died("2026-10-20");
    long exit = exit(DEAD);
    decisions().keepPaying(exit, LocalDate.parse(DECEMBER), "officer", "家属称健在，正在核实");

    november(VILLAGE);

    assertThat(overpaid()).hasSize(1).allMatch(f -> isPaused(id(f)));
    assertThat(portal.held("overpayments")).isEmpty();
    decisions().undo(exit, "officer", "核实完毕");
    engine.get(Publishing.class).send();
    assertThat(overpaid()).noneMatch(f -> isPaused(id(f)));
    assertThat(portal.held("overpayments")).hasSize(1);
  }

  @Test
  void aRowWithSomebodyElsesNameIsNeverAgainThisPersons() throws IOException {
    engine.run("deaths", misnamed("2026-10", "嘉定公安分局"), OCTOBER);
    long conflict = only(FindingType.CONFLICT);
    long exit = exit(DEAD);
    assertThat(state(exit)).isEqualTo("TO_VERIFY");

    decisions().notSame(conflict, "officer", "同号不同人，号码登记有误");
    engine.sync().concludeWaiting();

    assertThat(engine.findings()).isEmpty();
    assertThat(List.of(closed(conflict), closed(exit))).containsOnly("NOT_SAME_PERSON");
    engine.run("deaths", misnamed("2026-11", "市局转来"), NOVEMBER);
    assertThat(engine.findings()).isEmpty();

    decisions().undo(conflict, "officer", "查明是改名");
    engine.sync().concludeWaiting();
    assertThat(state(conflict)).isEqualTo("OPEN");
    assertThat(state(exit)).isEqualTo("TO_VERIFY");
  }

  @Test
  void aRowWithoutAnIdThatIsNotThePersonIsNeverProposedAgain() throws IOException {
    engine.run("deaths", withoutId("2026-10"), OCTOBER);
    long ambiguous = only(FindingType.AMBIGUOUS);

    decisions().notSame(ambiguous, "officer", "同名同生日的另一人");
    engine.sync().concludeWaiting();
    engine.run("deaths", withoutId("2026-11"), NOVEMBER);

    assertThat(engine.findings()).isEmpty();
    assertThat(closed(ambiguous)).isEqualTo("NOT_SAME_PERSON");
  }

  @Test
  void whatARowSaysUnderTheRightNameIsRejectedNotToldApart() {
    died("2026-10-20");
    assertThatThrownBy(() -> decisions().notSame(exit(DEAD), "officer", "不是他"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("姓名与登记相同");
  }

  @Test
  void undoingAnAppliedExitReversesWhatItDidAndErasesNothing() {
    died("2026-10-20");
    long exit = exit(DEAD);
    decisions().approve(exit, "officer", "已核实");
    engine.get(Publishing.class).send();

    assertThat(decisions().undo(exit, "officer", "批错了人")).isEqualTo(FindingState.PROPOSED);
    engine.get(Publishing.class).send();

    assertThat(portal.held("exits"))
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.op()).isEqualTo("withdraw");
              assertThat(held.revision()).isEqualTo(2);
            });
    assertThat(number("SELECT COUNT(*) FROM entitlement WHERE ended_by = ?", exit)).isZero();
    assertThat(history(exit)).containsExactly("APPROVE", "UNDO");
    assertThat(engine.count("person_change")).isEqualTo(2);
    engine.nightly(folder.resolve("night-1"), NOVEMBER);
    assertThat(state(exit)).isEqualTo("PROPOSED");
  }

  @Test
  void whatWasRejectedByMistakeIsProposedAgain() {
    died("2026-10-20");
    long exit = exit(DEAD);
    decisions().reject(exit, "officer", "本人健在");
    assertThat(decisions().undo(exit, "officer", "看错了")).isEqualTo(FindingState.PROPOSED);
    assertThatThrownBy(() -> decisions().undo(exit, "officer", "再撤一次")).isInstanceOf(Refused.class);
  }

  @Test
  void whereTwoPersonsDecideTwoPersonsUndo() throws IOException {
    engine.run("household-moves", movedOut(), OCTOBER);
    long exit = exit(LEAVER);
    decisions().approve(exit, "officer", "已核实");
    decisions().approve(exit, "approver", "复核无误");

    assertThat(decisions().undo(exit, "officer", "批错了")).isEqualTo(FindingState.APPLIED);
    assertThatThrownBy(() -> decisions().undo(exit, "officer", "就是我"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("另一人");
    assertThat(decisions().undo(exit, "approver", "确实批错")).isEqualTo(FindingState.PROPOSED);
    assertThat(history(exit)).containsExactly("APPROVE", "APPROVE", "ASK_UNDO", "UNDO");
  }

  @Test
  void anAppliedExitWhoseFactWasTakenBackMayStayAndIsNotAskedForAgain() {
    died("2026-10-20");
    long exit = exit(DEAD);
    decisions().approve(exit, "officer", "已核实");
    Path nobody = VILLAGE.only(p -> p.number() == 2).deaths(folder.resolve("d"), "2026-10-20");
    engine.run("deaths", nobody, OCTOBER);
    decisions().approve(exit, "officer", "有死亡证明，来源更正有误");
    november(VILLAGE);

    assertThat(state(exit)).isEqualTo("APPLIED");
    assertThat(text("SELECT undoing FROM finding WHERE id = ?", exit)).isEqualTo("KEPT");
    died("2026-10-20");
    assertThat(text("SELECT undoing FROM finding WHERE id = ?", exit)).isNull();
    assertThat(history(exit)).containsExactly("APPROVE", "TAKEN_BACK", "KEEP", "FOUND_AGAIN");
  }

  @Test
  void aFactTakenBackAfterThePayerStoppedStillWaitsToBeUndone() {
    died("2026-10-20");
    long exit = exit(DEAD);
    decisions().approve(exit, "officer", "已核实");
    november(VILLAGE.only(p -> p.number() != 1));
    assertThat(text("SELECT undoing FROM finding WHERE id = ?", exit)).isNull();
    Path nobody = VILLAGE.only(p -> p.number() == 2).deaths(folder.resolve("d"), "2026-10-20");

    engine.run("deaths", nobody, OCTOBER);

    assertThat(text("SELECT undoing FROM finding WHERE id = ?", exit)).isEqualTo("PROPOSED");
  }

  @Test
  void whatTheStreetConfirmsIsProposedUntilTheFactsChange() {
    engine.run("household-survey", foundDead(), NOVEMBER);
    long exit = exit(DEAD);
    assertThat(state(exit)).isEqualTo("TO_VERIFY");

    FindingState unclear =
        decisions().verify(exit, Answer.UNCLEAR, LocalDate.parse(NOVEMBER), "xin", "家中无人");
    assertThat(unclear).isEqualTo(FindingState.TO_VERIFY);
    decisions().verify(exit, Answer.CONFIRMED, LocalDate.parse(NOVEMBER), "xin", "见死亡证明");
    assertThat(state(exit)).isEqualTo("PROPOSED");
    november(VILLAGE);
    assertThat(state(exit)).isEqualTo("PROPOSED");
    assertThat(history(exit)).containsExactly("UNCLEAR", "CONFIRM");

    died("2026-08-20");
    assertThat(text("SELECT verified FROM finding WHERE id = ?", exit)).isNull();
  }

  @Test
  void whatAJobDecidesByItselfIsUndoneForGood() {
    frozen("night-2", NOVEMBER);
    long exit = exit(DEAD);
    assertThat(state(exit)).isEqualTo("APPLIED");
    assertThat(number("SELECT COUNT(*) FROM entitlement WHERE ended_by = ?", exit)).isOne();

    assertThat(decisions().undo(exit, "officer", "冻结有误，已请登记处更正")).isEqualTo(FindingState.REJECTED);
    frozen("night-3", DECEMBER);
    assertThat(state(exit)).isEqualTo("REJECTED");
    assertThat(number("SELECT COUNT(*) FROM entitlement WHERE ended_by = ?", exit)).isZero();
    assertThat(decisions().undo(exit, "officer", "确实冻结")).isEqualTo(FindingState.APPLIED);
    assertThat(number("SELECT COUNT(*) FROM entitlement WHERE ended_by = ?", exit)).isOne();
  }

  @Test
  void aBenefitLeftInPayIsNotEndedByAJobThatDecidesByItself() {
    died("2026-10-20");
    long exit = exit(DEAD);
    decisions().keepPaying(exit, LocalDate.parse(NOVEMBER), "officer", "正在核实");
    engine.run("deaths", new Village(List.of()).deaths(folder.resolve("none"), ""), OCTOBER);
    frozen("night-2", NOVEMBER);

    assertThat(state(exit)).isEqualTo("PROPOSED");
    assertThat(isPaused(exit)).isTrue();
    engine.sync().conclude(LocalDate.parse("2026-12-01"));
    assertThat(state(exit)).isEqualTo("APPLIED");
    assertThat(number("SELECT COUNT(*) FROM entitlement WHERE ended_by = ?", exit)).isOne();
  }

  @Test
  void whetherItIsDecidedBeforeOrAfterTheNextLedgerMakesNoDifference(TestDatabase database) {
    died("2026-10-20");
    decisions().approve(exit(DEAD), "officer", "已核实");
    november(VILLAGE);
    List<String> decidedFirst = engine.findings();
    engine.close();

    engine = TestEngine.fresh(database, folder, folder.resolve("other"), portal.base().toString());
    engine.nightly(folder.resolve("night-1"), OCTOBER);
    died("2026-10-20");
    november(VILLAGE);
    decisions().approve(exit(DEAD), "officer", "已核实");
    assertThat(engine.findings()).isEqualTo(decidedFirst);
  }

  @Test
  void onlyWhatIsToBeVerifiedIsVerified() {
    died("2026-10-20");
    assertThatThrownBy(
            () ->
                decisions()
                    .verify(exit(DEAD), Answer.REFUTED, LocalDate.parse(OCTOBER), "xin", "健在"))
        .isInstanceOf(Refused.class);
  }

  private Decisions decisions() {
    return engine.get(Decisions.class);
  }

  private void died(String day) {
    Path deaths = VILLAGE.only(p -> p.number() == 1).deaths(folder.resolve("d"), day);
    engine.run("deaths", deaths, OCTOBER);
  }

  private void november(Village paid) {
    paid.ledger(folder.resolve("night-2"), "2026-11");
    engine.run("subsidy-ledger", folder.resolve("night-2/subsidy-ledger.csv"), NOVEMBER);
    Path nobody = new Village(List.of()).deaths(folder.resolve("none"), "");
    engine.run("deaths", nobody, NOVEMBER);
  }

  /** The registry freezes the certificate; the ledger goes on paying. */
  private void frozen(String night, String asOf) {
    Village frozen = VILLAGE.with(p -> p.number() == 1 ? p.frozenOn("2026-10-15") : p);
    engine.run("certificate-registry", frozen.registry(folder.resolve(night)), asOf);
  }

  private Path foundDead() {
    return VILLAGE
        .with(p -> p.number() == 1 ? p.found("死亡") : p)
        .survey(folder.resolve("found-dead"));
  }

  private Path misnamed(String month, String by) throws IOException {
    return file(
        "deaths-" + month + ".csv",
        "姓名,身份证号,死亡日期,登记机关",
        String.join(",", "另一人", DEAD.citizenId(), "2026-10-05", by));
  }

  private Path withoutId(String month) throws IOException {
    String born = DEAD.citizenId().substring(6, 14);
    return file(
        "deaths-" + month + ".csv",
        "姓名,身份证号,出生日期,死亡日期,登记机关",
        String.join(",", DEAD.name(), "", born, "2026-10-05", "殡仪馆"));
  }

  private Path movedOut() throws IOException {
    return file(
        "household-moves.csv",
        "姓名,身份证号,迁移类型,迁移日期,迁出地代码,迁入地代码",
        String.join(
            ",", LEAVER.name(), LEAVER.citizenId(), "迁出", "2026-10-10", Village.STREET, "320583"));
  }

  private Path file(String name, String header, String row) throws IOException {
    return Files.writeString(folder.resolve(name), header + "\n" + row + "\n");
  }

  private List<CSVRecord> of(FindingType type) {
    return engine.rows(FindingFilter.all(AreaScope.WHOLE).ofType(type));
  }

  private List<CSVRecord> overpaid() {
    return of(FindingType.OVERPAID);
  }

  private long only(FindingType type) {
    assertThat(of(type)).hasSize(1);
    return id(of(type).get(0));
  }

  private long exit(Villager person) {
    return of(FindingType.EXIT).stream()
        .filter(f -> f.get("benefit").equals("nursing-subsidy"))
        .filter(f -> f.get("certificate_no").equals(person.certificateNo()))
        .mapToLong(MemoryTest::id)
        .findFirst()
        .orElseThrow();
  }

  private static long id(CSVRecord finding) {
    return Long.parseLong(finding.get("finding"));
  }

  private boolean isPaused(long finding) {
    return text("SELECT paused_until FROM finding WHERE id = ?", finding) != null;
  }

  /** What people did, and why a run did something, one after the other. */
  private List<String> history(long finding) {
    return engine
        .sql()
        .queryForList(
            "SELECT COALESCE(deed, reason) FROM finding_event WHERE finding_id = ? ORDER BY id",
            String.class,
            finding);
  }

  private String state(long finding) {
    return text("SELECT state FROM finding WHERE id = ?", finding);
  }

  private String closed(long finding) {
    return text("SELECT closed_reason FROM finding WHERE id = ?", finding);
  }

  private String text(String query, long finding) {
    return engine.sql().queryForObject(query, String.class, finding);
  }

  private long number(String query, long finding) {
    return engine.sql().queryForObject(query, Long.class, finding);
  }
}
