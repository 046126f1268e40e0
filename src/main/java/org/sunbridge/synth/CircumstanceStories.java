package org.sunbridge.synth;

import static org.sunbridge.domain.FindingState.PROPOSED;
import static org.sunbridge.synth.Months.DECEMBER;
import static org.sunbridge.synth.Months.NOVEMBER;
import static org.sunbridge.synth.Months.OCTOBER;
import static org.sunbridge.synth.Night.FIRST;
import static org.sunbridge.synth.Night.SECOND;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.sunbridge.domain.Yuan;

/** Benefits that exclude a subsidy, and sentences: what begins ends it, what ends lets it begin. */
final class CircumstanceStories {

  private static final String CONFLICTING = "CONFLICTING_BENEFIT";
  private static final String SENTENCED = "SENTENCED";
  private static final String WORK_INJURY = "工伤生活护理费";
  private static final YearMonth LONG_AGO = YearMonth.of(2024, 3);
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final Yuan LITTLE = Yuan.of("1180.00");
  private static final Yuan MORE = Yuan.of("2680.50");

  private CircumstanceStories() {}

  static List<Story> all() {
    return List.of(
        Story.of("conflicting_two_kinds", 3, CircumstanceStories::hasTwoKinds)
            .happeningTo(resident -> !resident.isPaid()),
        Story.of("conflicting_raised_nov", 4, CircumstanceStories::raised)
            .happeningTo(resident -> !resident.isPaid()),
        Story.of("conflicting_ended_nov", 5, CircumstanceStories::ended)
            .happeningTo(resident -> !resident.isPaid()),
        Story.of("conflicting_begun_nov", 4, CircumstanceStories::begunInNovember)
            .happeningTo(Resident::isPaid),
        Story.of("conflicting_known_late", 3, CircumstanceStories::knownLate)
            .happeningTo(Resident::isPaid),
        Story.of("orphan_nov", 3, CircumstanceStories::orphanInNovember)
            .happeningTo(Resident::isMember),
        Story.of("older_benefit_nov", 3, CircumstanceStories::olderBenefit)
            .happeningTo(Resident::isPaid),
        Story.of("sentenced_nov", 3, CircumstanceStories::sentencedInNovember)
            .between("2026-11-02", "2026-11-27"),
        Story.of("sentence_shortened_nov", 2, CircumstanceStories::shortened)
            .between("2025-01-01", "2026-09-30")
            .happeningTo(resident -> !resident.isPaid()),
        Story.of("released_oct", 3, CircumstanceStories::releasedInOctober)
            .between("2026-10-02", "2026-10-28")
            .happeningTo(Resident::isPaid));
  }

  private static Row conflicting(Tale tale, String kind, YearMonth from) {
    return FactRows.conflicting(tale.identity(), kind, from, LITTLE);
  }

  private static void hasTwoKinds(Tale tale, LocalDate day) {
    FactStories.instead(tale, Feed.CONFLICTS, conflicting(tale, WORK_INJURY, LONG_AGO));
    tale.add(FIRST, conflicting(tale, "高龄津贴", LONG_AGO));
    tale.add(SECOND, conflicting(tale, "高龄津贴", LONG_AGO));
  }

  private static void raised(Tale tale, LocalDate day) {
    FactStories.instead(tale, Feed.CONFLICTS, conflicting(tale, "伤残军人护理费", LONG_AGO));
    tale.rewrite(SECOND, Feed.CONFLICTS, row -> row.with("月标准", MORE));
    tale.second().change(Feed.CONFLICTS, "monthlyAmount", LITTLE, MORE);
  }

  private static void ended(Tale tale, LocalDate day) {
    FactStories.instead(tale, Feed.CONFLICTS, conflicting(tale, "孤儿基本生活费", LONG_AGO));
    tale.silent(SECOND, Feed.CONFLICTS);
  }

  /** The month in which it begins is still paid. */
  private static void begunInNovember(Tale tale, LocalDate day) {
    tale.add(SECOND, conflicting(tale, WORK_INJURY, NOVEMBER));
    tale.second().exitOfSubsidies(CONFLICTING, DECEMBER, PROPOSED);
  }

  private static void knownLate(Tale tale, LocalDate day) {
    tale.add(SECOND, conflicting(tale, "特困人员救助供养", SEPTEMBER));
    tale.second()
        .exitOfSubsidies(CONFLICTING, OCTOBER, PROPOSED)
        .overpaidSubsidies(CONFLICTING, OCTOBER)
        .overpaidSubsidies(CONFLICTING, NOVEMBER);
  }

  /** An orphan's allowance excludes the living subsidy, not the nursing subsidy. */
  private static void orphanInNovember(Tale tale, LocalDate day) {
    tale.add(SECOND, conflicting(tale, "孤儿基本生活费", NOVEMBER));
    tale.second().exit(Benefit.LIVING.code(), CONFLICTING, DECEMBER, PROPOSED);
  }

  /** Of some benefits the higher is paid: that is for people to settle, and ends nothing. */
  private static void olderBenefit(Tale tale, LocalDate day) {
    tale.add(SECOND, conflicting(tale, "高龄津贴", NOVEMBER));
  }

  private static void sentencedInNovember(Tale tale, LocalDate day) {
    tale.silent(FIRST, Feed.SENTENCES);
    tale.add(SECOND, FactRows.sentenced(tale.identity(), "拘役", day, day.plusMonths(5)));
    tale.second().exitOfSubsidies(SENTENCED, DECEMBER, PROPOSED);
  }

  private static void shortened(Tale tale, LocalDate day) {
    LocalDate before = day.plusYears(3).minusDays(1);
    LocalDate after = day.plusYears(2).minusDays(1);
    tale.silent(FIRST, Feed.SENTENCES);
    tale.add(FIRST, FactRows.sentenced(tale.identity(), "有期徒刑", day, before));
    tale.add(SECOND, FactRows.sentenced(tale.identity(), "有期徒刑", day, after));
    tale.second().change(Feed.SENTENCES, "sentenceTo", before, after);
  }

  /** Who is free again is due from the next month on, and nobody has begun to pay. */
  private static void releasedInOctober(Tale tale, LocalDate day) {
    tale.add(FIRST, FactRows.sentenced(tale.identity(), "拘役", day.minusMonths(5), day));
    tale.unpaid(FIRST);
    tale.unpaid(SECOND);
    tale.second().unpaidSubsidies(NOVEMBER);
  }
}
