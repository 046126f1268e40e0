package org.sunbridge.synth;

import static org.sunbridge.synth.Night.FIRST;

import java.time.LocalDate;
import java.util.List;
import org.sunbridge.domain.CertificateNumber;

/** How visits end, and what surveyors write down otherwise than the register. */
final class SurveyStories {

  private SurveyStories() {}

  static List<Story> all() {
    return List.of(
        Story.of("absent", 95, SurveyStories::absent).inExample(),
        Story.of("lost", 22, ended("查无此人", "LOST")).inExample(),
        Story.of("away", 40, ended("外出", "AWAY")).inExample(),
        Story.of("refused", 12, ended("拒访", "REFUSED")).inExample(),
        Story.of("empty", 16, ended("空挂户", "EMPTY")),
        Story.of("phone_visit", 65, (tale, day) -> tale.surveyed("电话")).inExample(),
        Story.of("phone", 160, SurveyStories::newPhone).inExample(),
        Story.of("address", 110, SurveyStories::newAddress).inExample(),
        Story.of("name_conflict", 12, SurveyStories::otherName).inExample(),
        Story.of("survey_other_number", 3, SurveyStories::otherNumber),
        Story.of("dup_same", 14, SurveyStories::sameRowTwice).inExample(),
        Story.of("dup_diff", 9, SurveyStories::twoPhones).inExample(),
        Story.of("called_again", 8, SurveyStories::metAtTheSecondVisit),
        Story.of("seen_in_two_streets", 6, SurveyStories::lostInOneStreetMetInAnother),
        Story.of("thought_dead", 3, SurveyStories::deadInOneStreetMetInAnother),
        Story.of("surveyed_elsewhere", 6, SurveyStories::metInAnotherStreet));
  }

  private static void absent(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.both().notCollected("ABSENT");
  }

  private static Story.Plot ended(String outcome, String reason) {
    return (tale, day) -> {
      tale.surveyed(outcome);
      tale.both().notCollected(reason);
    };
  }

  private static void newPhone(Tale tale, LocalDate day) {
    String before = tale.resident().home().phone();
    String after = Homes.anotherPhone(before, tale.draw());
    tale.surveyed(row -> row.with("联系电话", after));
    tale.both().change(Feed.SURVEY, "phone", before, after);
  }

  private static void newAddress(Tale tale, LocalDate day) {
    Resident.Home home = tale.resident().home();
    String after = Homes.anotherAddress(home, tale.draw());
    tale.surveyed(row -> row.with("现住址", after));
    tale.both().change(Feed.SURVEY, "address", home.address(), after);
  }

  private static void otherName(Tale tale, LocalDate day) {
    String other = Names.misheard(tale.identity()).name();
    tale.surveyed(row -> row.with("姓名", other));
    tale.both().conflict(Feed.SURVEY, "name", tale.identity().name(), other);
  }

  /** A number nobody has, of the right person: as if the grade were another. */
  private static void otherNumber(Tale tale, LocalDate day) {
    String other = Certificates.withOtherGrade(new CertificateNumber(tale.number()));
    tale.surveyed(row -> row.with("残疾人证号", other));
    tale.both().conflict(Feed.SURVEY, "certificateNo", tale.number(), other);
  }

  private static void sameRowTwice(Tale tale, LocalDate day) {
    tale.add(FIRST, tale.rows(FIRST, Feed.SURVEY).get(0));
    tale.both().duplicate("SAME");
  }

  /** Both of the same day: the last row counts. */
  private static void twoPhones(Tale tale, LocalDate day) {
    String before = tale.resident().home().phone();
    String after = Homes.anotherPhone(before, tale.draw());
    tale.add(FIRST, tale.rows(FIRST, Feed.SURVEY).get(0).with("联系电话", after));
    tale.both().duplicate("DIFFERENT").change(Feed.SURVEY, "phone", before, after);
  }

  /** The later visit counts, wherever its row stands. */
  private static void metAtTheSecondVisit(Tale tale, LocalDate day) {
    tale.surveyed(row -> row.with("调查日期", "2026-10-30"));
    tale.add(FIRST, Rows.survey(tale.resident(), "外出", LocalDate.of(2026, 10, 8)));
    tale.both().duplicate("DIFFERENT");
  }

  private static void lostInOneStreetMetInAnother(Tale tale, LocalDate day) {
    alsoVisited(tale, "查无此人");
  }

  private static void deadInOneStreetMetInAnother(Tale tale, LocalDate day) {
    alsoVisited(tale, "死亡");
  }

  /** Across the files of a round there is no duplicate; the later visit withdraws the earlier. */
  private static void alsoVisited(Tale tale, String outcome) {
    Street other = tale.resident().home().street().next();
    tale.surveyed(row -> row.with("调查日期", "2026-10-30"));
    tale.add(
        FIRST,
        Rows.survey(tale.resident(), outcome, LocalDate.of(2026, 10, 9)).with("街镇", other.title()));
  }

  private static void metInAnotherStreet(Tale tale, LocalDate day) {
    tale.surveyed(row -> row.with("街镇", tale.resident().home().street().next().title()));
  }
}
