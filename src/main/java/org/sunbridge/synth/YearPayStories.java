package org.sunbridge.synth;

import static org.sunbridge.domain.FindingState.PROPOSED;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Yuan;

/** What the payer does otherwise than the policy says. */
final class YearPayStories {

  private static final YearMonth NEVER = Post.month(Post.NIGHTS + 1);
  private static final Yuan TOO_MUCH = Yuan.of("900.00");

  private YearPayStories() {}

  static List<YearStory> all() {
    return List.of(
        YearStory.of("forgotten", tale -> forgotten(tale, false)).happeningTo(Resident::isPaid),
        YearStory.of("forgotten_and_paid_back", tale -> forgotten(tale, true))
            .happeningTo(Resident::isPaid),
        YearStory.of("paid_by_the_old_rate", YearPayStories::oldRate).happeningTo(Resident::isPaid),
        YearStory.of("paid_too_much", YearPayStories::tooMuch).happeningTo(Resident::isMember),
        YearStory.of("paid_twice_and_taken_back", YearPayStories::twice)
            .happeningTo(resident -> resident.isOn(MembershipKind.MINIMUM_LIVING)),
        YearStory.of("never_entitled", YearPayStories::neverEntitled)
            .happeningTo(resident -> !resident.isNursed()),
        YearStory.of("mistyped_in_the_ledger", YearPayStories::mistyped)
            .happeningTo(Resident::isMember),
        YearStory.of("ledger_other_name", YearPayStories::otherName).happeningTo(Resident::isPaid));
  }

  private static void forgotten(YearTale tale, boolean isPaidBack) {
    YearMonth from = tale.monthBetween(2, 8);
    YearMonth again = from.plusMonths(tale.draw().between(1, 3));
    for (Benefit benefit : tale.resident().subsidies().keySet()) {
      tale.unpaid(benefit, from, again);
      for (YearMonth m = from; m.isBefore(again); m = m.plusMonths(1)) {
        if (isPaidBack) {
          tale.pay(again, benefit, m, tale.rate(benefit, m));
        }
        tale.when(c -> true).unpaid(benefit, m, tale.rate(benefit, m));
      }
    }
  }

  /** New rates from July, first paid in September with what was lacking. */
  private static void oldRate(YearTale tale) {
    YearMonth september = Post.month(9);
    for (Map.Entry<Benefit, Yuan> subsidy : tale.resident().subsidies().entrySet()) {
      Benefit benefit = subsidy.getKey();
      Yuan old = tale.rate(benefit, Post.month(6));
      Yuan lacking = new Yuan(subsidy.getValue().fen() - old.fen());
      tale.unpaid(benefit, Post.month(7), september);
      for (YearMonth month : List.of(Post.month(7), Post.month(8))) {
        tale.pay(month, benefit, month, old);
        tale.pay(september, benefit, month, lacking);
        tale.when(c -> true).unpaid(benefit, month, subsidy.getValue());
      }
    }
  }

  private static void tooMuch(YearTale tale) {
    YearMonth from = tale.monthBetween(2, 9);
    YearMonth until = from.plusMonths(2);
    tale.unpaid(Benefit.LIVING, from, until);
    for (YearMonth m = from; m.isBefore(until); m = m.plusMonths(1)) {
      tale.pay(m, Benefit.LIVING, m, TOO_MUCH);
      aboveTheRate(tale, m);
    }
  }

  private static void aboveTheRate(YearTale tale, YearMonth month) {
    tale.when(c -> c.concludes(Benefit.LIVING, month))
        .overpaid(Benefit.LIVING, "RATE", month, tale.rate(Benefit.LIVING, month));
  }

  /** Two months later the payer takes it back in its own ledger. */
  private static void twice(YearTale tale) {
    YearMonth month = tale.monthBetween(2, 9);
    Yuan rate = tale.rate(Benefit.LIVING, month);
    tale.pay(month, Benefit.LIVING, month, rate);
    tale.pay(month.plusMonths(2), Benefit.LIVING, month, new Yuan(-rate.fen()));
    aboveTheRate(tale, month);
    tale.when(c -> c.has(Feed.LEDGER, month)).duplicatePayment(Benefit.LIVING, month);
  }

  private static void neverEntitled(YearTale tale) {
    YearMonth from = tale.monthBetween(2, 8);
    YearMonth stopped = from.plusMonths(tale.draw().between(2, 4));
    for (YearMonth m = from; m.isBefore(stopped); m = m.plusMonths(1)) {
      YearMonth month = m;
      tale.pay(month, Benefit.NURSING, month, YearRates.nursingOthers(month));
      tale.when(c -> c.reaches(Feed.REGISTRY, month))
          .overpaid(Benefit.NURSING, "NOT_ENTITLED", month);
    }
    tale.when(c -> c.reaches(Feed.LEDGER, from))
        .exitOf(
            Benefit.NURSING,
            "NOT_ENTITLED",
            c -> c.firstSince(Feed.LEDGER, from).plusMonths(1),
            PROPOSED,
            Feed.REGISTRY);
  }

  /** A ledger that is put right a night later. */
  private static void mistyped(YearTale tale) {
    YearMonth month = tale.post().corrected(Feed.LEDGER);
    tale.mistaken(
        Feed.LEDGER,
        rows ->
            rows.stream()
                .map(
                    row ->
                        row.cell("补贴项目").equals(Benefit.LIVING.title())
                            ? row.with("金额", TOO_MUCH)
                            : row)
                .toList());
    aboveTheRate(tale, month);
  }

  private static void otherName(YearTale tale) {
    YearMonth from = tale.monthBetween(2, 10);
    String other = Names.misheard(tale.identity()).name();
    tale.rewrite(Feed.LEDGER, from, NEVER, row -> List.of(row.with("姓名", other)));
    tale.when(c -> c.reaches(Feed.LEDGER, from))
        .conflict(Feed.LEDGER, "name", tale.identity().name(), other);
  }
}
