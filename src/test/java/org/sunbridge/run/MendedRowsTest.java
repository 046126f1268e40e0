package org.sunbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.registry.RunRow;
import org.sunbridge.testing.BrokenLines;
import org.sunbridge.testing.MendedList;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;
import org.sunbridge.testing.Village;
import org.sunbridge.testing.Villager;

/** What people do to the list of turned-back rows before they send it back. */
@OnDatabase
class MendedRowsTest {

  private static final Village VILLAGE = Village.of(60);
  private static final String REFERENCE = "退回编号";

  @TempDir Path folder;
  private TestEngine engine;
  private Path registry;
  private BrokenLines slips;
  private RunRow first;

  /** The registry's list has slips in the lines of the people number 1, 3 and 5. */
  @BeforeEach
  void threeRowsAreTurnedBack(TestDatabase database) {
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, folder.resolve("data"));
    registry = VILLAGE.registry(folder.resolve("first"));
    slips = BrokenLines.in(registry, 3, 5, 7);
    first = engine.run("certificate-registry", registry, Nights.FIRST);
    assertThat(first.status).isEqualTo(RunRow.Status.REJECTS);
    assertThat(people()).isEqualTo(57);
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void theListShrinksUntilNoRowIsLeft() {
    MendedList list = list();
    assertThat(list.size()).isEqualTo(3);
    list.set(0, "残疾人证号", person(1).certificateNo());
    RunRow second = send(list);
    assertThat(second.status).isEqualTo(RunRow.Status.REJECTS);
    assertThat(second.rowsRejected).isEqualTo(2);
    assertThat(second.reason).contains("送回 3 行，改好 1 行，仍有误 0 行，未改动 2 行");
    assertThat(people()).isEqualTo(58);

    MendedList rest = list();
    assertThat(rest.size()).isEqualTo(2);
    RunRow third = send(slips.mend(rest));
    assertThat(third.status).isEqualTo(RunRow.Status.DONE);
    assertThat(people()).isEqualTo(60);
    assertThat(list().size()).isZero();
    assertThat(engine.findings()).isEmpty();
  }

  @Test
  void rowsThatAreStillWrongAreTurnedBackAgainAsTheyAreNow() {
    send(list().set(1, "残疾人证号", "123"));
    MendedList rest = list();
    assertThat(rest.size()).isEqualTo(3);
    assertThat(rest.cell(1, "残疾人证号")).isEqualTo("123");
    assertThat(rest.cell(1, "原行号")).isEqualTo("5");
    send(rest.set(1, "残疾人证号", person(3).certificateNo()));
    assertThat(people()).isEqualTo(58);
  }

  @Test
  void theSameListTwiceDoesNothingTheSecondTime() {
    Path mended = slips.mend(list()).save(folder.resolve("mended.xlsx"));
    engine.run("certificate-registry", mended, Nights.FIRST);
    long deliveries = engine.count("delivery");
    long statements = engine.count("statement");
    RunRow again = engine.run("certificate-registry", mended, Nights.FIRST);
    assertThat(again.status).isEqualTo(RunRow.Status.DONE);
    assertThat(again.reason).contains("相同，不再处理");
    assertThat(engine.count("delivery")).isEqualTo(deliveries);
    assertThat(engine.count("statement")).isEqualTo(statements);
  }

  @Test
  void twoPeopleMayMendPartsOfTheSameList() {
    MendedList one = list().only(0).set(0, "残疾人证号", person(1).certificateNo());
    MendedList other = list().only(1, 2);
    slips.mend(other);
    assertThat(send(one).rowsRejected).isEqualTo(2);
    assertThat(send(other).rowsRejected).isZero();
    assertThat(people()).isEqualTo(60);
  }

  @Test
  void aRowThatSomebodyElseMendedMeanwhileIsLeftAsItIs() {
    MendedList late = list().set(0, "残疾人证号", person(1).certificateNo()).set(0, "现住址", "另一处");
    send(slips.mend(list()));
    RunRow run = send(late);
    assertThat(run.reason).contains("3 行此前已改好");
    assertThat(run.status).isEqualTo(RunRow.Status.DONE);
    assertThat(engine.findings()).isEmpty();
  }

  @Test
  void theFirstFileSentAgainDoesNotUndoWhatWasMended() {
    send(slips.mend(list()));
    RunRow again = engine.run("certificate-registry", registry, Nights.FIRST);
    assertThat(again.reason).contains("相同，不再处理");
    assertThat(people()).isEqualTo(60);
    assertThat(list().size()).isZero();
  }

  @Test
  void rowsMayBeLeftOutMovedAndTheSheetRenamedAndColumnsAdded() {
    MendedList list = slips.mend(list()).only(2, 0).addColumn("经办人", "小李").sheet("改好了");
    RunRow run = send(list);
    assertThat(run.rowsRejected).isEqualTo(1);
    assertThat(people()).isEqualTo(59);
    assertThat(list().cell(0, "原行号")).isEqualTo("5");
  }

  @Test
  void addedRowsAreNotTakenAndTheRunSaysWhich() {
    MendedList list = slips.mend(list());
    List<String> added = list.row(0);
    added.set(0, "");
    RunRow run = send(list.add(added));
    assertThat(run.status).isEqualTo(RunRow.Status.REJECTS);
    assertThat(run.rowsRejected).isZero();
    assertThat(run.reason).contains("1 行没有有效的退回编号，没有采用（第 5 行）");
    assertThat(people()).isEqualTo(60);
  }

  @Test
  void twoDifferentRowsOfOneReferenceAreBothLeftOut() {
    MendedList list = slips.mend(list());
    List<String> other = list.row(0);
    other.set(list.header().indexOf("联系电话"), "13900009999");
    RunRow run = send(list.add(other).add(list.row(1)));
    assertThat(run.status).isEqualTo(RunRow.Status.REJECTS);
    assertThat(run.rowsRejected).isEqualTo(1);
    assertThat(run.reason).contains("内容不同");
    assertThat(people()).isEqualTo(59);
  }

  @Test
  void aListSavedAsTextIsTakenAsWell() {
    Path text = slips.mend(list()).saveAsText(folder.resolve("x.csv"), Charset.forName("GB18030"));
    RunRow run = engine.run("certificate-registry", text, Nights.FIRST);
    assertThat(run.status).isEqualTo(RunRow.Status.DONE);
    assertThat(people()).isEqualTo(60);
  }

  @Test
  void withoutItsReferencesItIsRefusedAndNeverTakenForAShortList() {
    RunRow run = send(slips.mend(list()).dropColumn(REFERENCE));
    assertThat(run.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(run.reason).contains("没有一行有本系统的退回编号");
    assertThat(people()).isEqualTo(57);
    assertThat(engine.findings()).isEmpty();
  }

  @Test
  void aReferenceWithASlipIsNone() {
    MendedList list = slips.mend(list());
    RunRow run = send(list.set(0, REFERENCE, list.cell(1, REFERENCE).replaceFirst("-5-", "-3-")));
    assertThat(run.reason).contains("1 行没有有效的退回编号");
    assertThat(people()).isEqualTo(59);
  }

  @Test
  void theListOfAnotherJobIsRefused() {
    Path mended = slips.mend(list()).save(folder.resolve("mended.xlsx"));
    RunRow run = engine.run("deaths", mended, Nights.FIRST);
    assertThat(run.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(run.reason).contains("certificate-registry");
  }

  @Test
  void goodCellsThatSomebodyChangesCountAsTheyAreNow() {
    send(slips.mend(list()).set(0, "联系电话", "13911112222"));
    assertThat(
            engine
                .sql()
                .queryForObject(
                    "SELECT COUNT(*) FROM person WHERE phone = ?",
                    Long.class,
                    "13911112222".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(1);
  }

  @Test
  void afterACorrectionOfTheWholeFileTheListIsRefused() throws IOException {
    MendedList list = slips.mend(list());
    Path corrected = folder.resolve("second").resolve("certificate-registry.csv");
    Files.createDirectories(corrected.getParent());
    Files.writeString(corrected, Files.readString(registry).replace("13900000000", "13900008888"));
    RunRow correction = engine.run("certificate-registry", corrected, Nights.FIRST);
    RunRow run = send(list);
    assertThat(run.status).isEqualTo(RunRow.Status.FAILED);
    assertThat(run.reason).contains("新文件（批次 " + correction.deliveryId + "）");
    assertThat(people()).isEqualTo(57);
  }

  @Test
  void aRowMendedIntoSomebodyWhoIsListedAlreadyIsADuplicate() {
    Villager twin = person(7);
    send(
        list()
            .only(0)
            .set(0, "残疾人证号", twin.certificateNo())
            .set(0, "身份证号", twin.citizenId())
            .set(0, "残疾等级", "四级"));
    assertThat(engine.findings())
        .containsExactly("DUPLICATE,DIFFERENT," + twin.certificateNo() + ",,,,,,OPEN");
  }

  @Test
  void aRowMendedIntoSomebodyElseNoLongerExcusesWhoItSeemedToName() {
    send(slips.mend(list()));
    Village later = VILLAGE.only(p -> p.number() != 59);
    Path second = later.registry(folder.resolve("second"));
    BrokenLines slip = BrokenLines.in(second, 3);
    RunRow run = engine.run("certificate-registry", second, Nights.SECOND);
    String second1 = person(1).certificateNo();
    assertThat(engine.findings()).noneMatch(f -> f.contains(second1));

    Villager other = person(59);
    MendedList list =
        MendedList.of(engine, run)
            .set(0, "残疾人证号", other.certificateNo())
            .set(0, "身份证号", other.citizenId())
            .set(0, "姓名", other.name())
            .set(0, "残疾等级", "四级");
    assertThat(slip.rightByWrong()).hasSize(1);
    engine.run("certificate-registry", list.save(folder.resolve("m2.xlsx")), Nights.SECOND);
    assertThat(engine.findings())
        .anyMatch(f -> f.startsWith("EXIT,ABSENT," + second1))
        .noneMatch(f -> f.startsWith("EXIT,ABSENT," + other.certificateNo()));
  }

  @Test
  void oneListMayMendTheRowsOfSeveralDeliveries() {
    send(slips.mend(list()));
    MendedList both = survey("2026-10-10", 3);
    MendedList other = survey("2026-10-20", 4);
    both.add(other.row(0));
    List<RunRow> runs =
        engine
            .sync()
            .run(
                "household-survey",
                List.of(both.save(folder.resolve("both.xlsx"))),
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse(Nights.FIRST));
    assertThat(runs).hasSize(3).allMatch(run -> run.status == RunRow.Status.DONE);
    assertThat(runs.get(0).reason).contains("1 行属于别的批次");
    assertThat(engine.findings()).isEmpty();
  }

  /** A survey with a slip in a line, mended already. */
  private MendedList survey(String asOf, int line) {
    Path file = VILLAGE.survey(folder.resolve(asOf));
    BrokenLines slip = BrokenLines.in(file, line);
    return slip.mend(
        MendedList.of(engine, engine.runAsOf("household-survey", file, asOf, Nights.FIRST)));
  }

  private MendedList list() {
    return MendedList.of(engine, first);
  }

  private RunRow send(MendedList list) {
    Path file = folder.resolve("mended-" + engine.count("delivery")).resolve("mended.xlsx");
    return engine.run("certificate-registry", list.save(file), Nights.FIRST);
  }

  private static Villager person(int number) {
    return VILLAGE.people().get(number);
  }

  private long people() {
    return engine.count("person");
  }
}
