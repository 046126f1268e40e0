package org.sunbridge.synth;

import static org.sunbridge.domain.FindingState.PROPOSED;
import static org.sunbridge.domain.FindingState.TO_VERIFY;
import static org.sunbridge.synth.Months.after;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

/** People who die, or of whom it is said. */
final class YearDeathStories {

  private static final String DECEASED = "DECEASED";

  private YearDeathStories() {}

  static List<YearStory> all() {
    return List.of(
        YearStory.of("died", YearDeathStories::died),
        YearStory.of("died_on_another_day", YearDeathStories::diedOnAnotherDay)
            .happeningTo(Resident::isPaid),
        YearStory.of("not_dead_after_all", YearDeathStories::notDeadAfterAll)
            .happeningTo(Resident::isPaid),
        YearStory.of("died_under_another_name", YearDeathStories::underAnotherName)
            .happeningTo(Resident::isPaid),
        YearStory.of("survey_dead", YearDeathStories::onlySurveyKnows)
            .happeningTo(Resident::isPaid),
        YearStory.of("survey_dead_confirmed", YearDeathStories::surveyConfirmed)
            .happeningTo(Resident::isPaid));
  }

  /** Told some months later; the payer goes on for a while, the register too. */
  private static void died(YearTale tale) {
    YearMonth told = tale.monthBetween(3, 8);
    LocalDate day = tale.dayIn(told.minusMonths(tale.draw().below(3)));
    YearMonth stopped = told.plusMonths(tale.draw().between(1, 4));
    YearMonth cancelled = told.plusMonths(2);
    tale.add(told, Rows.death(tale.identity(), day));
    tale.unpaidFrom(stopped);
    tale.goneAfter(day);
    tale.registeredFrom(cancelled, row -> row.with("证件状态", "注销").with("变动日期", cancelled.atDay(10)));
    tale.when(c -> c.has(Feed.DEATHS, told) && !c.reaches(Feed.REGISTRY, cancelled))
        .exitOfCertificate(DECEASED, c -> after(day), PROPOSED);
    tale.when(c -> c.reaches(Feed.REGISTRY, cancelled))
        .change(Feed.REGISTRY, "status", "VALID", "CANCELLED");
    subsidies(tale, told, c -> day, PROPOSED);
    lackingUntilKnown(tale, told, c -> day);
  }

  /** A later list gives another date: the source's last word counts. */
  private static void diedOnAnotherDay(YearTale tale) {
    YearMonth told = tale.monthBetween(3, 6);
    YearMonth again = told.plusMonths(2);
    LocalDate first = tale.dayIn(told.minusMonths(1));
    LocalDate right = tale.dayIn(told.plusMonths(tale.draw().oneIn(2) ? 1 : -2));
    tale.add(told, Rows.death(tale.identity(), first));
    tale.add(again, Rows.death(tale.identity(), right));
    tale.unpaidFrom(again.plusMonths(2));
    tale.goneAfter(right.isBefore(first) ? right : first);
    Function<Come, LocalDate> day = c -> c.has(Feed.DEATHS, again) ? right : first;
    tale.when(c -> c.has(Feed.DEATHS, told))
        .exitOfCertificate(DECEASED, c -> after(day.apply(c)), PROPOSED);
    subsidies(tale, told, day, PROPOSED);
    lackingUntilKnown(tale, told, day);
  }

  /** The wrong person on a list that is put right a night later. */
  private static void notDeadAfterAll(YearTale tale) {
    YearMonth told = tale.post().corrected(Feed.DEATHS);
    LocalDate day = tale.dayIn(told.minusMonths(tale.draw().below(2)));
    tale.mistaken(
        Feed.DEATHS,
        rows -> {
          List<Row> wrong = new ArrayList<>(rows);
          wrong.add(Rows.death(tale.identity(), day));
          return wrong;
        });
    YearTruths truths =
        tale.when(c -> c.isWrong(Feed.DEATHS))
            .exitOfCertificate(DECEASED, c -> after(day), PROPOSED)
            .exitOfSubsidies(DECEASED, c -> after(day), PROPOSED);
    for (YearMonth month = after(day); !month.isAfter(told); month = month.plusMonths(1)) {
      truths.overpaidSubsidies(DECEASED, month);
    }
  }

  private static void underAnotherName(YearTale tale) {
    YearMonth told = tale.monthBetween(3, 10);
    LocalDate day = tale.dayIn(told);
    Resident.Identity other = Names.misheard(tale.identity());
    tale.add(told, Rows.death(other, day));
    tale.unpaidFrom(told.plusMonths(2));
    tale.goneAfter(day);
    tale.when(c -> c.has(Feed.DEATHS, told))
        .conflict(Feed.DEATHS, "name", tale.identity().name(), other.name())
        .exitOfCertificate(DECEASED, c -> after(day), TO_VERIFY);
    subsidies(tale, told, c -> day, TO_VERIFY);
    lackingUntilKnown(tale, told, c -> day);
  }

  /** Nobody with authority ever says so; the payer stops in the end. */
  private static void onlySurveyKnows(YearTale tale) {
    tale.surveyed(1, row -> row.with("调查结果", "死亡"));
    tale.unsurveyed(2);
    tale.unpaidFrom(YearMonth.from(tale.visit(1)).plusMonths(3));
    saidBySurvey(tale, Post.month(Post.NIGHTS + 1));
  }

  private static void surveyConfirmed(YearTale tale) {
    YearMonth told = YearMonth.from(tale.visit(1)).plusMonths(3);
    LocalDate day = tale.dayIn(YearMonth.from(tale.visit(1)).minusMonths(1));
    tale.surveyed(1, row -> row.with("调查结果", "死亡"));
    tale.unsurveyed(2);
    tale.add(told, Rows.death(tale.identity(), day));
    tale.unpaidFrom(told.plusMonths(2));
    saidBySurvey(tale, told);
    tale.when(c -> c.has(Feed.DEATHS, told)).exitOfCertificate(DECEASED, c -> after(day), PROPOSED);
    subsidies(tale, told, c -> day, PROPOSED);
  }

  private static void saidBySurvey(YearTale tale, YearMonth confirmed) {
    tale.when(c -> c.visited(tale.street(), 1) && !c.has(Feed.DEATHS, confirmed))
        .exitOfCertificate(DECEASED, c -> after(tale.visit(1)), TO_VERIFY)
        .exitOfSubsidies(DECEASED, c -> after(tale.visit(1)), TO_VERIFY);
  }

  /** A death is final and waits for nothing. */
  private static void subsidies(
      YearTale tale, YearMonth told, Function<Come, LocalDate> day, FindingState state) {
    tale.when(c -> c.has(Feed.DEATHS, told))
        .exitOfSubsidies(DECEASED, c -> after(day.apply(c)), state);
    for (int i = 1; i <= Post.NIGHTS; i++) {
      YearMonth month = Post.month(i);
      tale.when(c -> c.has(Feed.DEATHS, told) && !month.isBefore(after(day.apply(c))))
          .overpaidSubsidies(DECEASED, month);
    }
  }

  /** Who was not met at the first visit is missing until the death explains it. */
  private static void lackingUntilKnown(
      YearTale tale, YearMonth told, Function<Come, LocalDate> day) {
    if (tale.rows(Post.survey(tale.street(), 1)).isEmpty()) {
      tale.when(
              c ->
                  c.visited(tale.street(), 1)
                      && !(c.has(Feed.DEATHS, told) && !day.apply(c).isAfter(lastVisits(tale, c))))
          .plain(FindingType.NOT_COLLECTED, "ABSENT");
    }
  }

  /** Of which day the street's newest file tells. */
  private static LocalDate lastVisits(YearTale tale, Come come) {
    int time = come.visited(tale.street(), 2) ? 2 : 1;
    return Post.survey(tale.street(), time).month().atEndOfMonth();
  }
}
