package org.sunbridge.synth;

import static org.sunbridge.domain.FindingState.PROPOSED;
import static org.sunbridge.domain.FindingState.TO_VERIFY;
import static org.sunbridge.synth.Months.DECEMBER;
import static org.sunbridge.synth.Months.NOVEMBER;
import static org.sunbridge.synth.Months.OCTOBER;
import static org.sunbridge.synth.Months.after;
import static org.sunbridge.synth.Night.FIRST;
import static org.sunbridge.synth.Night.SECOND;
import static org.sunbridge.synth.Truths.CERTIFICATE;

import java.time.LocalDate;
import java.util.List;

/** People who die, and who knows it when. The day is the day of death. */
final class DeathStories {

  private static final String DECEASED = "DECEASED";

  private DeathStories() {}

  static List<Story> all() {
    return List.of(
        Story.of("died_before", 10, DeathStories::diedBefore)
            .between("2026-02-01", "2026-09-30")
            .inExample(),
        Story.of("both_dead", 7, DeathStories::bothDead)
            .between("2026-08-01", "2026-09-30")
            .inExample(),
        Story.of("died_oct", 24, DeathStories::diedInOctober)
            .between("2026-10-02", "2026-10-30")
            .inExample(),
        Story.of("died_nov", 26, DeathStories::diedInNovember)
            .between("2026-11-01", "2026-11-28")
            .inExample(),
        Story.of("survey_dead", 9, DeathStories::onlySurveyKnows).inExample(),
        Story.of("survey_dead_stopped", 2, DeathStories::onlySurveyKnowsAndPayerStopped)
            .happeningTo(Resident::isPaid),
        Story.of("survey_dead_confirmed", 4, DeathStories::surveyConfirmed)
            .between("2026-09-05", "2026-09-29"),
        Story.of("died_oct_unpaid", 2, DeathStories::diedBeforeBeingPaid)
            .happeningTo(Resident::isPaid)
            .between("2026-10-02", "2026-10-30"),
        Story.of("died_oct_known_nov", 6, DeathStories::knownLate)
            .between("2026-10-02", "2026-10-28"),
        Story.of("died_oct_cancelled_nov", 8, DeathStories::cancelledAfterwards)
            .between("2026-10-02", "2026-10-30"),
        Story.of("died_other_name", 2, DeathStories::underAnotherName)
            .between("2026-11-02", "2026-11-25"));
  }

  private static void diedBefore(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.add(FIRST, Rows.death(tale.identity(), day));
    tale.unpaid(SECOND);
    tale.both()
        .exit(CERTIFICATE, DECEASED, after(day), PROPOSED)
        .overpaidSubsidies(DECEASED, OCTOBER);
    tale.first().exitOfSubsidies(DECEASED, after(day), PROPOSED);
  }

  private static void bothDead(Tale tale, LocalDate day) {
    tale.surveyed("死亡");
    tale.add(FIRST, Rows.death(tale.identity(), day));
    tale.both()
        .exit(CERTIFICATE, DECEASED, after(day), PROPOSED)
        .exitOfSubsidies(DECEASED, after(day), PROPOSED)
        .overpaidSubsidies(DECEASED, OCTOBER);
    tale.second().overpaidSubsidies(DECEASED, NOVEMBER);
  }

  private static void diedInOctober(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.add(FIRST, Rows.death(tale.identity(), day));
    tale.both()
        .exit(CERTIFICATE, DECEASED, NOVEMBER, PROPOSED)
        .exitOfSubsidies(DECEASED, NOVEMBER, PROPOSED);
    tale.second().overpaidSubsidies(DECEASED, NOVEMBER);
  }

  private static void diedInNovember(Tale tale, LocalDate day) {
    tale.add(SECOND, Rows.death(tale.identity(), day));
    tale.second()
        .exit(CERTIFICATE, DECEASED, DECEMBER, PROPOSED)
        .exitOfSubsidies(DECEASED, DECEMBER, PROPOSED);
  }

  private static void onlySurveyKnows(Tale tale, LocalDate day) {
    tale.surveyed("死亡");
    tale.both()
        .exit(CERTIFICATE, DECEASED, after(tale.visitedOn()), TO_VERIFY)
        .exitOfSubsidies(DECEASED, after(tale.visitedOn()), TO_VERIFY);
  }

  /** The payer believed the survey: its exits are done, and nothing unpaid is concluded from it. */
  private static void onlySurveyKnowsAndPayerStopped(Tale tale, LocalDate day) {
    tale.surveyed("死亡");
    tale.unpaid(SECOND);
    tale.both().exit(CERTIFICATE, DECEASED, after(tale.visitedOn()), TO_VERIFY);
    tale.first().exitOfSubsidies(DECEASED, after(tale.visitedOn()), TO_VERIFY);
  }

  /** Once the authority speaks, its date counts: October was paid too much as well. */
  private static void surveyConfirmed(Tale tale, LocalDate day) {
    tale.surveyed("死亡");
    tale.add(SECOND, Rows.death(tale.identity(), day));
    tale.first()
        .exit(CERTIFICATE, DECEASED, after(tale.visitedOn()), TO_VERIFY)
        .exitOfSubsidies(DECEASED, after(tale.visitedOn()), TO_VERIFY);
    tale.second()
        .exit(CERTIFICATE, DECEASED, OCTOBER, PROPOSED)
        .exitOfSubsidies(DECEASED, OCTOBER, PROPOSED)
        .overpaidSubsidies(DECEASED, OCTOBER)
        .overpaidSubsidies(DECEASED, NOVEMBER);
  }

  /** Alive on the first of October, so October is owed, though nobody will ask for it. */
  private static void diedBeforeBeingPaid(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.add(FIRST, Rows.death(tale.identity(), day));
    tale.unpaid(FIRST);
    tale.unpaid(SECOND);
    tale.both().exit(CERTIFICATE, DECEASED, NOVEMBER, PROPOSED).unpaidSubsidies(OCTOBER);
  }

  /** Missing from the survey until the death becomes known, which explains it. */
  private static void knownLate(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.add(SECOND, Rows.death(tale.identity(), day));
    tale.first().notCollected("ABSENT");
    tale.second()
        .exit(CERTIFICATE, DECEASED, NOVEMBER, PROPOSED)
        .exitOfSubsidies(DECEASED, NOVEMBER, PROPOSED)
        .overpaidSubsidies(DECEASED, NOVEMBER);
  }

  private static void cancelledAfterwards(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.add(FIRST, Rows.death(tale.identity(), day));
    tale.rewrite(
        SECOND,
        Feed.REGISTRY,
        row -> row.with("证件状态", "注销").with("变动日期", LocalDate.of(2026, 11, 10)));
    tale.unpaid(SECOND);
    tale.first()
        .exit(CERTIFICATE, DECEASED, NOVEMBER, PROPOSED)
        .exitOfSubsidies(DECEASED, NOVEMBER, PROPOSED);
    tale.second().change(Feed.REGISTRY, "status", "VALID", "CANCELLED");
  }

  private static void underAnotherName(Tale tale, LocalDate day) {
    Resident.Identity other = Names.misheard(tale.identity());
    tale.add(SECOND, Rows.death(other, day));
    tale.second()
        .conflict(Feed.DEATHS, "name", tale.identity().name(), other.name())
        .exit(CERTIFICATE, DECEASED, DECEMBER, TO_VERIFY)
        .exitOfSubsidies(DECEASED, DECEMBER, TO_VERIFY);
  }
}
