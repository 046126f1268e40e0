package org.sunbridge.testing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;
import org.sunbridge.domain.CitizenId;

/**
 * Somebody of a {@link Village}, with a physical disability of grade 1 to 4 in turn.
 *
 * @param number from 0, tells people apart
 */
public record Villager(int number, String phone, String status, String statusOn, String outcome) {

  private static final String FAMILY = "王李张刘陈杨赵黄周吴";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋";
  private static final LocalDate OLDEST = LocalDate.of(1940, 1, 1);
  private static final int DAYS = 20_000;

  Villager(int number) {
    this(number, "139" + String.format("%08d", number), "有效", "", "入户");
  }

  public Villager reachedAt(String otherPhone) {
    return new Villager(number, otherPhone, status, statusOn, outcome);
  }

  /** As a visit found it: 入户, 外出, 死亡… */
  public Villager found(String otherOutcome) {
    return new Villager(number, phone, status, statusOn, otherOutcome);
  }

  public Villager frozenOn(String day) {
    return new Villager(number, phone, "冻结", day, outcome);
  }

  public String name() {
    return ""
        + FAMILY.charAt(number % 10)
        + GIVEN.charAt(number / 10 % 10)
        + GIVEN.charAt(number / 100 % 10);
  }

  public String citizenId() {
    String digits =
        "310114"
            + OLDEST.plusDays(number % DAYS).format(DateTimeFormatter.BASIC_ISO_DATE)
            + String.format("%03d", 100 + number / DAYS);
    return digits + CitizenId.checkCharacter(digits);
  }

  public int grade() {
    return 1 + number % 4;
  }

  public String certificateNo() {
    return citizenId() + "4" + grade();
  }

  public boolean isPoor() {
    return number % 3 == 0;
  }

  private String sex() {
    return (citizenId().charAt(16) - '0') % 2 == 1 ? "男" : "女";
  }

  String inRegistry() {
    return String.join(
        ",",
        certificateNo(),
        name(),
        sex(),
        citizenId(),
        "肢体",
        "一二三四".charAt(grade() - 1) + "级",
        "2022-01-01",
        "2031-12-31",
        status,
        statusOn,
        Village.STREET,
        "新成路街道",
        phone,
        address());
  }

  String inSurvey() {
    return String.join(
        ",", certificateNo(), name(), "新成路街道", phone, address(), outcome, "2026-10-12");
  }

  private String address() {
    return "上海市嘉定区新成路街道平路" + (1 + number) + "号";
  }

  String inLowIncome() {
    return String.join(",", name(), citizenId(), "低保", "2025-01");
  }

  String inLedger(String month) {
    StringJoiner lines = new StringJoiner("\n");
    lines.setEmptyValue("");
    if (isPoor()) {
      lines.add(paid(month, "困难残疾人生活补贴", "450.00"));
    }
    if (grade() <= 2) {
      lines.add(paid(month, "重度残疾人护理补贴", grade() == 1 ? "350.00" : "180.00"));
    }
    return lines.toString();
  }

  private String paid(String month, String benefit, String amount) {
    return String.join(",", month, benefit, name(), citizenId(), certificateNo(), amount, "新成路街道");
  }

  String dead(String diedOn) {
    return String.join(",", name(), citizenId(), diedOn, "嘉定公安分局");
  }
}
