package org.sunbridge.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.MembershipKind;

/** People who are in a list but not in the register. */
final class YearStrangerStories {

  private YearStrangerStories() {}

  static List<YearStory> all() {
    return List.of(
        YearStory.of("stranger_paid", YearStrangerStories::paid),
        YearStory.of("stranger_surveyed_then_registered", YearStrangerStories::registeredLater)
            .happeningTo(resident -> !resident.isPaid()),
        YearStory.of("stranger_died_and_moved", YearStrangerStories::inEveryList),
        YearStory.of("stranger_listed", YearStrangerStories::listed),
        YearStory.of("pupil_without_id", YearStrangerStories::pupilWithoutId));
  }

  static void silence(YearTale tale) {
    YearMonth end = Post.month(Post.NIGHTS + 1);
    Post.MONTHLY.forEach(feed -> tale.silent(feed, Post.FIRST, end));
    tale.unsurveyed(1);
    tale.unsurveyed(2);
  }

  /** Stays to be cleared up after the payer has stopped. */
  private static void paid(YearTale tale) {
    silence(tale);
    YearMonth from = tale.monthBetween(2, 8);
    for (int i = 0; i < 3; i++) {
      YearMonth month = from.plusMonths(i);
      tale.pay(month, Benefit.NURSING, month, YearRates.nursingOthers(month));
    }
    tale.when(c -> c.reaches(Feed.LEDGER, from))
        .plain(FindingType.NOT_REGISTERED, "NO_CERTIFICATE");
  }

  private static void registeredLater(YearTale tale) {
    silence(tale);
    tale.add(
        YearMonth.from(tale.visit(1)), Rows.survey(tale.resident(), Rows.VISITED, tale.visit(1)));
    tale.add(
        YearMonth.from(tale.visit(2)), Rows.survey(tale.resident(), Rows.VISITED, tale.visit(2)));
    YearMonth issued = YearMonth.from(tale.visit(1)).plusMonths(3);
    LocalDate day = tale.dayIn(issued);
    for (int i = Post.night(issued); i <= Post.NIGHTS; i++) {
      tale.add(
          Post.month(i),
          Rows.registry(tale.resident()).with("签发日期", day).with("有效期至", Certificates.lastDay(day)));
    }
    tale.when(c -> c.visited(tale.street(), 1) && !c.reaches(Feed.REGISTRY, issued))
        .plain(FindingType.NOT_REGISTERED, "NO_CERTIFICATE");
    tale.when(c -> c.reaches(Feed.REGISTRY, issued))
        .change(Feed.REGISTRY, "certificate", "", tale.number());
  }

  /** Lists of deaths and moves are about everybody. */
  private static void inEveryList(YearTale tale) {
    silence(tale);
    for (int i = 1; i <= Post.NIGHTS; i++) {
      YearMonth month = Post.month(i);
      tale.add(
          month, Rows.move(tale.identity(), "迁入", month.atDay(i), "320583", tale.street().code()));
    }
    YearMonth died = tale.monthBetween(1, 12);
    tale.add(died, Rows.death(tale.identity(), tale.dayIn(died)));
  }

  private static void listed(YearTale tale) {
    silence(tale);
    for (int i = 1; i <= Post.NIGHTS; i++) {
      tale.add(
          Post.month(i),
          Rows.membership(tale.identity(), MembershipKind.LOW_INCOME, YearMonth.of(2020, 1)));
    }
  }

  /** Registered, but known to the school by name and birth date only. */
  private static void pupilWithoutId(YearTale tale) {
    tale.add(Post.SCHOOLS, FactRows.schooled(tale.identity(), "示例社区学校", "社区学校").with("身份证号", ""));
    tale.when(c -> c.has(Feed.EDUCATION, Post.SCHOOLS)).plain(FindingType.AMBIGUOUS, "WEAK");
  }
}
