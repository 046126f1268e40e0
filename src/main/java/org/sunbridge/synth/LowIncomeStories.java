package org.sunbridge.synth;

import static org.sunbridge.domain.FindingState.PROPOSED;
import static org.sunbridge.synth.Months.DECEMBER;
import static org.sunbridge.synth.Months.NOVEMBER;
import static org.sunbridge.synth.Night.FIRST;
import static org.sunbridge.synth.Night.SECOND;

import java.time.LocalDate;
import java.util.List;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Yuan;

/** Households that join or leave the lists of civil affairs. */
final class LowIncomeStories {

  private static final String LOST = "LOW_INCOME_LOST";

  private LowIncomeStories() {}

  static List<Story> all() {
    return List.of(
        Story.of("paid_not_low", 9, LowIncomeStories::neverListed)
            .happeningTo(Resident::isMember)
            .inExample(),
        Story.of("paid_not_low_stopped", 4, LowIncomeStories::neverListedAndPayerStopped)
            .happeningTo(Resident::isMember),
        Story.of("low_lost_known_late", 14, LowIncomeStories::lostInNovember)
            .happeningTo(Resident::isMember)
            .inExample(),
        Story.of("low_gained_nov", 12, LowIncomeStories::gainedInNovember)
            .happeningTo(resident -> !resident.isMember())
            .inExample(),
        Story.of("low_gained_paid_nov", 3, LowIncomeStories::gainedAndPaidInNovember)
            .happeningTo(resident -> !resident.isMember()),
        Story.of("low_income_poorer_nov", 4, LowIncomeStories::poorerInNovember)
            .happeningTo(resident -> resident.isOn(MembershipKind.LOW_INCOME)),
        Story.of("low_income_richer_nov", 3, LowIncomeStories::richerInNovember)
            .happeningTo(resident -> resident.isOn(MembershipKind.MINIMUM_LIVING)),
        Story.of("paid_destitute", 2, LowIncomeStories::destitute)
            .happeningTo(resident -> resident.isMember() && !resident.isNursed()),
        Story.of("low_income_other_name", 4, LowIncomeStories::otherName)
            .happeningTo(Resident::isMember),
        Story.of("low_income_twice_nov", 3, LowIncomeStories::listedTwice)
            .happeningTo(Resident::isMember));
  }

  /** No list ever had the person. October is the first known one, so cautious until its end. */
  private static void neverListed(Tale tale, LocalDate day) {
    tale.silent(FIRST, Feed.LOW_INCOME);
    tale.silent(SECOND, Feed.LOW_INCOME);
    paidWithoutMembership(tale);
  }

  private static void paidWithoutMembership(Tale tale) {
    Yuan paid = tale.resident().subsidies().getOrDefault(Benefit.LIVING, Yuan.ZERO);
    tale.both().exit(Benefit.LIVING.code(), LOST, NOVEMBER, PROPOSED);
    tale.second().overpaid(Benefit.LIVING, LOST, NOVEMBER, paid, Yuan.ZERO);
  }

  private static void neverListedAndPayerStopped(Tale tale, LocalDate day) {
    tale.silent(FIRST, Feed.LOW_INCOME);
    tale.silent(SECOND, Feed.LOW_INCOME);
    tale.unpaid(SECOND, Benefit.LIVING);
    tale.first().exit(Benefit.LIVING.code(), LOST, NOVEMBER, PROPOSED);
  }

  /** Held on some day of November: its payment stands, December's does not. */
  private static void lostInNovember(Tale tale, LocalDate day) {
    tale.silent(SECOND, Feed.LOW_INCOME);
    tale.second().exit(Benefit.LIVING.code(), LOST, DECEMBER, PROPOSED);
  }

  /** Not held on the first of November: not due yet. */
  private static void gainedInNovember(Tale tale, LocalDate day) {
    tale.add(
        SECOND, Rows.membership(tale.identity(), MembershipKind.MINIMUM_LIVING, Months.NOVEMBER));
  }

  private static void gainedAndPaidInNovember(Tale tale, LocalDate day) {
    gainedInNovember(tale, day);
    tale.pay(SECOND, Benefit.LIVING, Benefit.LIVING_MINIMUM);
  }

  /** November is due by October's kind, and payable up to either's rate. */
  private static void poorerInNovember(Tale tale, LocalDate day) {
    tale.rewrite(SECOND, Feed.LOW_INCOME, row -> row.with("保障类型", "低保"));
  }

  private static void richerInNovember(Tale tale, LocalDate day) {
    tale.rewrite(SECOND, Feed.LOW_INCOME, row -> row.with("保障类型", "低收入"));
  }

  private static void destitute(Tale tale, LocalDate day) {
    tale.rewrite(FIRST, Feed.LOW_INCOME, row -> row.with("保障类型", "特困"));
    tale.rewrite(SECOND, Feed.LOW_INCOME, row -> row.with("保障类型", "特困"));
    paidWithoutMembership(tale);
  }

  private static void otherName(Tale tale, LocalDate day) {
    String other = Names.misheard(tale.identity()).name();
    tale.rewrite(FIRST, Feed.LOW_INCOME, row -> row.with("姓名", other));
    tale.rewrite(SECOND, Feed.LOW_INCOME, row -> row.with("姓名", other));
    tale.both().conflict(Feed.LOW_INCOME, "name", tale.identity().name(), other);
  }

  private static void listedTwice(Tale tale, LocalDate day) {
    tale.add(SECOND, tale.rows(SECOND, Feed.LOW_INCOME).get(0));
    tale.second().duplicate("SAME");
  }
}
