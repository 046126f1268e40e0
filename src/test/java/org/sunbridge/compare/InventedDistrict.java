package org.sunbridge.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A small district over some months, and what its partners deliver on each night: in any order,
 * some of it late, some corrected, some twice.
 */
final class InventedDistrict {

  private static final List<String> STREETS = List.of("310114001", "310114002", "310114102");
  private static final List<String> OUTCOMES =
      List.of("入户", "电话", "查无此人", "空挂户", "外出", "拒访", "死亡", "迁出");
  private static final List<String> AMOUNTS =
      List.of("450.00", "320.00", "350.00", "180.00", "410.00", "290.00", "300.00", "150.00");

  private final Random random;
  private final List<InventedPerson> people = new ArrayList<>();
  private final YearMonth start;
  private final int months;
  private final List<Drop> late = new ArrayList<>();
  private final List<Drop> known = new ArrayList<>();

  /** One file that arrives. */
  record Drop(String job, String fileName, LocalDate asOf, List<String> lines) {

    String text() {
      return String.join("\n", lines) + "\n";
    }

    Drop with(List<String> other) {
      return new Drop(job, fileName, asOf, other);
    }
  }

  record Night(LocalDate businessDate, List<Drop> drops) {}

  InventedDistrict(long seed) {
    random = new Random(seed);
    start = YearMonth.of(2025, 1).plusMonths(random.nextInt(24));
    months = 2 + random.nextInt(5);
    int count = 20 + random.nextInt(41);
    for (int i = 0; i < count; i++) {
      people.add(person(i));
    }
  }

  private InventedPerson person(int number) {
    LocalDate expires =
        oneIn(3) ? someDay().plusMonths(random.nextInt(7)) : LocalDate.of(2031, 5, 6);
    InventedPerson person =
        new InventedPerson(
            number, 1 + random.nextInt(7), 1 + random.nextInt(4), expires, any(STREETS));
    person.isListed = !oneIn(10);
    person.membership = oneIn(2) ? Optional.of(anyKind()) : Optional.empty();
    person.living = person.membership.isEmpty() ? "" : any(AMOUNTS.subList(0, 2));
    person.nursing = person.grade <= 2 ? any(AMOUNTS.subList(2, 4)) : "";
    return person;
  }

  List<Night> nights() {
    List<Night> nights = new ArrayList<>();
    for (int i = 0; i < months; i++) {
      YearMonth month = start.plusMonths(i);
      if (oneIn(3)) {
        nights.add(night(month.atDay(10 + random.nextInt(10)), false));
      }
      nights.add(night(month.atEndOfMonth(), true));
    }
    List<Drop> leftover = new ArrayList<>(late);
    late.clear();
    nights.add(new Night(start.plusMonths(months).atDay(3), leftover));
    return nights;
  }

  private Night night(LocalDate asOf, boolean isMonthEnd) {
    people.forEach(p -> live(p, YearMonth.from(asOf)));
    List<Drop> drops = new ArrayList<>();
    List<Drop> fresh = new ArrayList<>();
    if (isMonthEnd || oneIn(2)) {
      fresh.add(registry(asOf));
      fresh.add(deaths(asOf));
      fresh.add(moves(asOf));
    }
    if (isMonthEnd || oneIn(4)) {
      fresh.add(lowIncome(asOf));
    }
    if (isMonthEnd) {
      fresh.add(ledger(YearMonth.from(asOf)));
    }
    STREETS.stream().filter(s -> oneIn(3)).forEach(s -> fresh.add(survey(s, asOf)));
    for (Drop drop : fresh) {
      if (known.isEmpty() || !oneIn(8)) {
        drops.add(drop);
      } else {
        late.add(drop);
      }
    }
    again(drops);
    known.addAll(fresh);
    Collections.shuffle(drops, random);
    return new Night(asOf, drops);
  }

  /** What should have come before, and corrections and repetitions of what did. */
  private void again(List<Drop> drops) {
    for (Drop drop : List.copyOf(late)) {
      if (!drops.contains(drop) && oneIn(3)) {
        late.remove(drop);
        drops.add(drop);
      }
    }
    for (Drop drop : known) {
      boolean isWaiting = late.contains(drop) || drops.contains(drop);
      if (!isWaiting && oneIn(12)) {
        drops.add(oneIn(4) ? drop : corrected(drop));
      }
    }
  }

  private Drop corrected(Drop drop) {
    List<String> lines = new ArrayList<>(drop.lines());
    List<String> header = lines.subList(0, 1);
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    rows.removeIf(row -> oneIn(10));
    if (!rows.isEmpty() && oneIn(2)) {
      String row = any(rows);
      rows.add(row.replace("450.00", "320.00").replace("13900", "13711"));
    }
    List<String> all = new ArrayList<>(header);
    all.addAll(rows);
    return drop.with(all);
  }

  private void live(InventedPerson p, YearMonth month) {
    Optional<LocalDate> on = oneIn(3) ? Optional.empty() : Optional.of(dayIn(month));
    switch (random.nextInt(40)) {
      case 0 -> status(p, "冻结", on);
      case 1, 2 -> {
        if (p.status.equals("冻结")) {
          status(p, "有效", on);
        }
      }
      case 3 -> status(p, "注销", on);
      case 4 -> status(p, "迁出", on);
      case 5, 6 -> reissue(p, dayIn(oneIn(4) ? month.plusMonths(1) : month));
      case 7 -> p.isListed = !p.isListed;
      case 8 -> p.phone = "136" + p.phone.substring(3);
      case 9 -> p.surveyedPhone = "135" + p.phone.substring(3);
      case 10 -> p.surveyedName = p.name().substring(0, 2) + "某";
      case 11 -> p.registeredStreet = any(STREETS);
      case 12, 13 -> p.membership = oneIn(2) ? Optional.of(anyKind()) : Optional.empty();
      case 14 -> p.living = oneIn(2) ? "" : any(AMOUNTS);
      case 15 -> p.nursing = oneIn(2) ? "" : any(AMOUNTS);
      case 16, 17, 18 -> p.outcome = any(OUTCOMES);
      case 19 -> p.surveyedStreet = any(STREETS);
      default -> {}
    }
    if (p.expiresOn.isBefore(month.atDay(1)) && p.status.equals("有效") && oneIn(2)) {
      status(p, "过期", Optional.empty());
    }
  }

  private static void status(InventedPerson p, String status, Optional<LocalDate> on) {
    p.status = status;
    p.statusOn = on;
  }

  private void reissue(InventedPerson p, LocalDate issued) {
    if (!issued.isAfter(p.issuedOn)) {
      return;
    }
    if (oneIn(2)) {
      int grade = 1 + random.nextInt(4);
      p.suffix = grade == p.grade ? p.suffix : "";
      p.grade = grade;
    }
    p.issuedOn = issued;
    p.expiresOn = issued.plusYears(10).minusDays(1);
    status(p, "有效", Optional.empty());
  }

  private Drop registry(LocalDate asOf) {
    List<String> lines = new ArrayList<>();
    lines.add("残疾人证号,姓名,性别,身份证号,残疾类别,残疾等级,签发日期,有效期至,证件状态,变动日期,街镇代码,街镇,联系电话,现住址");
    for (InventedPerson p : people) {
      if (p.isListed) {
        lines.add(p.inRegistry(oneIn(60)));
        if (oneIn(60)) {
          lines.add(p.inRegistry(false));
        }
      }
    }
    return new Drop("certificate-registry", "certificate-registry.csv", asOf, lines);
  }

  private Drop lowIncome(LocalDate asOf) {
    List<String> lines = new ArrayList<>(List.of("姓名,身份证号,保障类型,享受起始年月"));
    for (InventedPerson p : people) {
      p.membership.ifPresent(
          kind -> lines.add(String.join(",", p.name(), p.citizenId(), kind, "2025-01")));
    }
    return new Drop("low-income", "low-income.csv", asOf, lines);
  }

  private Drop ledger(YearMonth month) {
    List<String> lines = new ArrayList<>(List.of("发放月份,补贴项目,姓名,身份证号,残疾人证号,金额,街镇"));
    for (InventedPerson p : people) {
      YearMonth of = oneIn(40) ? month.minusMonths(1) : month;
      if (!p.living.isEmpty()) {
        lines.add(p.paid(month.toString(), "困难残疾人生活补贴", p.living));
        if (oneIn(30)) {
          lines.add(p.paid(of.toString(), "困难残疾人生活补贴", p.living));
        }
      }
      if (!p.nursing.isEmpty()) {
        lines.add(p.paid(of.toString(), "重度残疾人护理补贴", p.nursing));
      }
    }
    return new Drop("subsidy-ledger", "subsidy-ledger.csv", month.atEndOfMonth(), lines);
  }

  private Drop deaths(LocalDate asOf) {
    List<String> lines = new ArrayList<>(List.of("姓名,身份证号,死亡日期,登记机关"));
    for (InventedPerson p : people) {
      if (oneIn(40)) {
        LocalDate day = asOf.minusDays(random.nextInt(70));
        lines.add(String.join(",", named(p), p.citizenId(), day.toString(), "公安"));
      }
    }
    return new Drop("deaths", "deaths.csv", asOf, lines);
  }

  private Drop moves(LocalDate asOf) {
    List<String> lines = new ArrayList<>(List.of("姓名,身份证号,迁移类型,迁移日期,迁出地代码,迁入地代码"));
    for (InventedPerson p : people) {
      if (oneIn(20)) {
        LocalDate day = asOf.minusDays(random.nextInt(70));
        String to = oneIn(2) ? "320583" : any(STREETS);
        lines.add(
            String.join(
                ",", named(p), p.citizenId(), "迁移", day.toString(), p.registeredStreet, to));
      }
    }
    return new Drop("household-moves", "household-moves.csv", asOf, lines);
  }

  private Drop survey(String street, LocalDate asOf) {
    List<String> lines = new ArrayList<>(List.of("残疾人证号,姓名,街镇,联系电话,现住址,调查结果,调查日期"));
    for (InventedPerson p : people) {
      boolean isThere = p.surveyedStreet.equals(street) ? !oneIn(12) : oneIn(40);
      if (isThere) {
        lines.add(p.inSurvey(asOf.minusDays(random.nextInt(20))));
        if (oneIn(40)) {
          lines.add(p.inSurvey(asOf.minusDays(random.nextInt(20))));
        }
      }
    }
    return new Drop("household-survey", "household-survey-" + street + ".csv", asOf, lines);
  }

  private String named(InventedPerson p) {
    return oneIn(10) ? p.name().substring(0, 2) + "谁" : p.name();
  }

  private String anyKind() {
    return any(List.of("低保", "低保", "低收入", "特困"));
  }

  private LocalDate someDay() {
    return dayIn(start.plusMonths(random.nextInt(months + 2) - 1L));
  }

  private LocalDate dayIn(YearMonth month) {
    return switch (random.nextInt(5)) {
      case 0 -> month.atDay(1);
      case 1 -> month.atEndOfMonth();
      default -> month.atDay(1 + random.nextInt(month.lengthOfMonth()));
    };
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
