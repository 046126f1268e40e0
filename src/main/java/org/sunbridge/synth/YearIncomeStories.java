package org.sunbridge.synth;

import static org.sunbridge.domain.FindingState.PROPOSED;

import java.time.YearMonth;
import java.util.List;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Yuan;

/** Households that come onto the list of civil affairs, or leave it. */
final class YearIncomeStories {

  private static final YearMonth NEVER = Post.month(Post.NIGHTS + 1);

  private YearIncomeStories() {}

  static List<YearStory> all() {
    return List.of(
        YearStory.of("low_income_lost", YearIncomeStories::lost).happeningTo(Resident::isMember),
        YearStory.of("low_income_gained", tale -> gained(tale, false))
            .happeningTo(resident -> !resident.isMember()),
        YearStory.of("low_income_gained_and_paid_back", tale -> gained(tale, true))
            .happeningTo(resident -> !resident.isMember()),
        YearStory.of("list_row_turned_back", YearIncomeStories::turnedBack)
            .happeningTo(Resident::isMember));
  }

  /** The first list without the household is the last month it counted. */
  private static void lost(YearTale tale) {
    YearMonth lost = tale.monthBetween(3, 9);
    YearMonth stopped = lost.plusMonths(tale.draw().between(1, 4));
    tale.silent(Feed.LOW_INCOME, lost, NEVER);
    tale.unpaid(Benefit.LIVING, stopped, NEVER);
    tale.when(c -> c.reaches(Feed.LOW_INCOME, lost))
        .exitOf(
            Benefit.LIVING,
            "LOW_INCOME_LOST",
            c -> c.firstSince(Feed.LOW_INCOME, lost).plusMonths(1),
            PROPOSED,
            Feed.LOW_INCOME);
    for (YearMonth m = lost.plusMonths(1); m.isBefore(stopped); m = m.plusMonths(1)) {
      YearMonth month = m;
      tale.when(c -> c.has(Feed.LOW_INCOME, month) && c.has(Feed.LOW_INCOME, month.minusMonths(1)))
          .overpaid(Benefit.LIVING, "LOW_INCOME_LOST", month);
    }
  }

  /** Due from the month after the first list; found until it is paid, or for good. */
  private static void gained(YearTale tale, boolean isPaidBack) {
    YearMonth gained = tale.monthBetween(3, 7);
    YearMonth paid = gained.plusMonths(tale.draw().between(2, 4));
    for (YearMonth m = gained; m.isBefore(NEVER); m = m.plusMonths(1)) {
      YearMonth month = m;
      Yuan rate = YearRates.living(MembershipKind.MINIMUM_LIVING, month);
      tale.add(month, Rows.membership(tale.identity(), MembershipKind.MINIMUM_LIVING, gained));
      if (!month.isBefore(paid)) {
        tale.pay(month, Benefit.LIVING, month, rate);
      } else if (isPaidBack && month.isAfter(gained)) {
        tale.pay(paid, Benefit.LIVING, month, rate);
      }
      tale.when(c -> isDue(c, month, gained)).unpaid(Benefit.LIVING, month, rate);
    }
  }

  /** By the list of the month before; where that one has not come, by the month's own. */
  private static boolean isDue(Come come, YearMonth month, YearMonth gained) {
    return month.isAfter(gained) || !come.has(Feed.LOW_INCOME, month.minusMonths(1));
  }

  /** Whom a list only seems to lack keeps everything. */
  private static void turnedBack(YearTale tale) {
    YearMonth from = tale.monthBetween(3, 10);
    String id = tale.identity().id().value();
    String broken = id.substring(0, 17) + (id.charAt(17) == '1' ? '2' : '1');
    tale.rewrite(
        Feed.LOW_INCOME, from, from.plusMonths(1), row -> List.of(row.with("身份证号", broken)));
  }
}
