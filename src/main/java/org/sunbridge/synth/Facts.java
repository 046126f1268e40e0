package org.sunbridge.synth;

import static org.sunbridge.synth.Night.FIRST;
import static org.sunbridge.synth.Night.SECOND;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.sunbridge.domain.Yuan;

/**
 * What the feeds that no rule judges yet say of people to whom nothing happens. The shares are
 * background knowledge, but for the 133 monitored households of 14,536 that Fenghua published; no
 * rule rests on them.
 */
final class Facts {

  private static final int OF_AGE = 16;
  private static final int OLD_AGE = 60;
  private static final int AT_SCHOOL_UNTIL = 21;
  private static final int MONITORED_ONE_IN = SyntheticDistrict.DEMONSTRATION / 133;

  private static final LocalDate JANUARY_2016 = LocalDate.of(2016, 1, 1);
  private static final LocalDate FIRST_OF_OCTOBER = LocalDate.of(2026, 10, 1);
  private static final LocalDate FIRST_OF_NOVEMBER = LocalDate.of(2026, 11, 1);

  private static final List<String> SERVICES =
      List.of(
          "康复服务,上门康复训练,社区卫生服务中心",
          "辅助器具适配,轮椅,辅具服务社",
          "健康体检,年度体检,区中心医院",
          "家庭医生服务,签约随访,社区卫生服务中心",
          "日间照料和托养,日间照料,阳光之家",
          "文化体育活动,健身活动,社区文化活动中心",
          "法律援助,法律咨询,区法律援助中心",
          "一网通办办件,网上申请补贴,一网通办平台");

  private final Draw draw;

  /**
   * @param draw lots of its own, so that what the other feeds say does not hang on these
   */
  Facts(Draw draw) {
    this.draw = draw;
  }

  /** Adds what is said of somebody whom the first night's registry lists. */
  void add(Tale tale, boolean isPlain) {
    if (tale.rows(FIRST, Feed.REGISTRY).isEmpty()) {
      return;
    }
    insurances(tale);
    school(tale);
    if (draw.oneIn(MONITORED_ONE_IN)) {
      monitored(tale);
    }
    if (isPlain) {
      events(tale);
    }
  }

  private void insurances(Tale tale) {
    Resident.Identity of = tale.identity();
    if (draw.below(100) < 98) {
      String scheme = draw.oneIn(4) ? "职工" : "城乡居民";
      both(tale, FactRows.insured(of, scheme, "参保", since(of)));
    }
    if (age(of) >= OF_AGE && draw.below(100) < 95) {
      String scheme = draw.oneIn(4) ? "职工" : "城乡居民";
      String state = age(of) >= OLD_AGE ? "领取待遇" : "缴费";
      both(tale, FactRows.pensioned(of, scheme, state, since(of)));
    }
  }

  private LocalDate since(Resident.Identity of) {
    LocalDate born = of.id().birthDate();
    return draw.day(born.isAfter(JANUARY_2016) ? born : JANUARY_2016, LocalDate.of(2025, 12, 31));
  }

  private static void school(Tale tale) {
    int age = age(tale.identity());
    if (age > AT_SCHOOL_UNTIL) {
      return;
    }
    String stage =
        age < 6 ? "学前教育" : age < 12 ? "小学" : age < 16 ? "初中" : age < 19 ? "中等职业教育" : "高等教育";
    String street = tale.resident().home().street().title();
    both(tale, FactRows.schooled(tale.identity(), street + "示例学校", stage));
  }

  private void monitored(Tale tale) {
    Yuan income = new Yuan(draw.between(900, 4_200) * 100L);
    for (Night night : Night.values()) {
      tale.add(night, FactRows.monitored(tale.resident(), night.month(), income, "工资性收入"));
    }
  }

  /** What is told once: increments, and what only few people get. */
  private void events(Tale tale) {
    Resident.Identity of = tale.identity();
    boolean isOfWorkingAge = age(of) >= 18 && age(of) < OLD_AGE;
    if (draw.oneIn(6)) {
      tale.add(FIRST, service(tale, FIRST_OF_OCTOBER));
    }
    if (draw.oneIn(8)) {
      tale.add(SECOND, service(tale, FIRST_OF_NOVEMBER));
    }
    if (isOfWorkingAge && draw.oneIn(20)) {
      tale.add(FIRST, FactRows.employed(of, "录用", in(FIRST_OF_OCTOBER), "嘉定示例制造有限公司"));
      if (draw.oneIn(3)) {
        tale.add(SECOND, FactRows.employed(of, "离职", in(FIRST_OF_NOVEMBER), "嘉定示例制造有限公司"));
      }
    }
    if (draw.oneIn(60)) {
      Yuan income = new Yuan(draw.between(600, 1_500) * 100L);
      tale.add(FIRST, FactRows.verified(of, "通过", income, FIRST_OF_OCTOBER));
    }
    // Only people who are paid nothing, and are due nothing: of the others there are stories.
    if (!tale.resident().isPaid() && draw.oneIn(50)) {
      both(tale, FactRows.conflicting(of, "工伤生活护理费", YearMonth.of(2024, 3), Yuan.of("2408.00")));
    }
    if (!tale.resident().isPaid() && age(of) >= 18 && draw.oneIn(150)) {
      LocalDate from = draw.day(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 9, 30));
      tale.add(FIRST, FactRows.sentenced(of, "有期徒刑", from, from.plusYears(2).minusDays(1)));
    }
  }

  private Row service(Tale tale, LocalDate firstOfMonth) {
    String[] service = draw.of(SERVICES).split(",");
    return FactRows.served(tale.resident(), in(firstOfMonth), service[0], service[1], service[2]);
  }

  /** A day of a month on which its increment can still tell it. */
  private LocalDate in(LocalDate firstOfMonth) {
    return firstOfMonth.plusDays(draw.below(28));
  }

  private static void both(Tale tale, Row row) {
    tale.add(FIRST, row);
    tale.add(SECOND, row);
  }

  private static int age(Resident.Identity of) {
    return of.id().birthDate().until(FIRST.asOf()).getYears();
  }
}
