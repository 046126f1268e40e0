package org.sunbridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One street whose people are all registered, visited and paid what is due: its files yield no
 * finding, so that a test finds only what it changed.
 */
public record Village(List<Villager> people) {

  public static final String STREET = "310114001";

  public static Village of(int people) {
    return new Village(IntStream.range(0, people).mapToObj(Villager::new).toList());
  }

  public Village only(Predicate<Villager> kept) {
    return new Village(people.stream().filter(kept).toList());
  }

  public Village with(UnaryOperator<Villager> change) {
    return new Village(people.stream().map(change).toList());
  }

  public Village shuffled(long seed) {
    List<Villager> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, new Random(seed));
    return new Village(shuffled);
  }

  public Path registry(Path folder) {
    return write(
        folder.resolve("certificate-registry.csv"),
        "残疾人证号,姓名,性别,身份证号,残疾类别,残疾等级,签发日期,有效期至,证件状态,变动日期,街镇代码,街镇,联系电话,现住址",
        Villager::inRegistry);
  }

  public Path survey(Path folder) {
    return write(
        folder.resolve("household-survey-" + STREET + ".csv"),
        "残疾人证号,姓名,街镇,联系电话,现住址,调查结果,调查日期",
        Villager::inSurvey);
  }

  public Path lowIncome(Path folder) {
    return only(Villager::isPoor)
        .write(folder.resolve("low-income.csv"), "姓名,身份证号,保障类型,享受起始年月", Villager::inLowIncome);
  }

  /**
   * @param month as in 2026-10
   */
  public Path ledger(Path folder, String month) {
    return write(
        folder.resolve("subsidy-ledger.csv"),
        "发放月份,补贴项目,姓名,身份证号,残疾人证号,金额,街镇",
        villager -> villager.inLedger(month));
  }

  /** Deaths of everybody in this village. */
  public Path deaths(Path folder, String diedOn) {
    return write(
        folder.resolve("deaths.csv"), "姓名,身份证号,死亡日期,登记机关", villager -> villager.dead(diedOn));
  }

  /** Moves of nobody. */
  private void moves(Path folder) {
    new Village(List.of())
        .write(folder.resolve("household-moves.csv"), "姓名,身份证号,迁移类型,迁移日期,迁出地代码,迁入地代码", v -> "");
  }

  /** Every list of a night; nobody died or moved. */
  public Path night(Path folder, String month) {
    new Village(List.of()).deaths(folder, "");
    moves(folder);
    registry(folder);
    survey(folder);
    lowIncome(folder);
    ledger(folder, month);
    return folder;
  }

  private Path write(Path file, String header, Function<Villager, String> lines) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(
          file,
          () ->
              Stream.concat(
                      Stream.of(header), people.stream().map(lines).filter(line -> !line.isEmpty()))
                  .map(CharSequence.class::cast)
                  .iterator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
