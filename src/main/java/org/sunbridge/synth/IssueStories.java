package org.sunbridge.synth;

import static org.sunbridge.domain.FindingState.PROPOSED;
import static org.sunbridge.synth.Benefit.NURSING;
import static org.sunbridge.synth.Months.DECEMBER;
import static org.sunbridge.synth.Night.FIRST;
import static org.sunbridge.synth.Night.SECOND;
import static org.sunbridge.synth.Truths.CERTIFICATE;

import java.time.LocalDate;
import java.util.List;
import org.sunbridge.domain.Category;
import org.sunbridge.domain.Grade;

/** Certificates issued in November, for the first time or anew. The day is the day of issue. */
final class IssueStories {

  private static final String ISSUED = "签发日期";
  private static final String NUMBER = "残疾人证号";

  private IssueStories() {}

  static List<Story> all() {
    return List.of(
        november("new_nov", 18, IssueStories::issued).unlistedOnFirstNight().inExample(),
        november("registered_after_survey", 2, IssueStories::issuedAfterTheVisit)
            .unlistedOnFirstNight(),
        november("grade_up_nov", 4, IssueStories::lighterGrade)
            .happeningTo(resident -> isOfGrade(resident, Grade.ONE, Grade.TWO))
            .inExample(),
        november("graver_nov", 6, IssueStories::graverGrade)
            .happeningTo(resident -> isOfGrade(resident, Grade.TWO, Grade.THREE)),
        november("category_nov", 2, IssueStories::otherCategory)
            .happeningTo(
                resident -> resident.isNursed() && isOfGrade(resident, Grade.THREE, Grade.THREE)),
        november("replaced_nov", 9, IssueStories::replaced),
        Story.of("renewed_nov", 12, IssueStories::renewed)
            .between("2026-11-03", "2026-11-09")
            .happeningTo(Resident::isLongGrown));
  }

  private static Story november(String name, int inDemonstration, Story.Plot plot) {
    return Story.of(name, inDemonstration, plot).between("2026-11-02", "2026-11-27");
  }

  private static boolean isOfGrade(Resident resident, Grade one, Grade other) {
    Grade grade = resident.certificate().grade();
    return grade == one || grade == other;
  }

  /** A first certificate: due from December, as it was not held on the first of November. */
  private static void issued(Tale tale, LocalDate day) {
    tale.unsurveyed();
    appears(tale, day);
  }

  /** Visited before being registered: what was not registered is closed when it appears. */
  private static void issuedAfterTheVisit(Tale tale, LocalDate day) {
    tale.first().notRegistered();
    appears(tale, day);
  }

  private static void appears(Tale tale, LocalDate day) {
    tale.unpaid(FIRST);
    tale.unpaid(SECOND);
    tale.silent(FIRST, Feed.REGISTRY);
    tale.rewrite(SECOND, Feed.REGISTRY, row -> forTenYears(row, day));
    tale.second().change(Feed.REGISTRY, CERTIFICATE, "", tale.number());
  }

  private static Row forTenYears(Row row, LocalDate day) {
    return row.with(ISSUED, day).with("有效期至", Certificates.lastDay(day));
  }

  private static void lighterGrade(Tale tale, LocalDate day) {
    String number = reissue(tale, day, tale.resident().certificate().category(), Grade.FOUR);
    tale.second()
        .under(number)
        .change(Feed.REGISTRY, "grade", tale.resident().certificate().grade().digit(), 4)
        .exit(NURSING.code(), "GRADE_CHANGED", DECEMBER, PROPOSED);
  }

  /** November goes by the grade of its first day; more is due from December. */
  private static void graverGrade(Tale tale, LocalDate day) {
    int before = tale.resident().certificate().grade().digit();
    String number =
        reissue(tale, day, tale.resident().certificate().category(), Grade.of(before - 1));
    tale.second().under(number).change(Feed.REGISTRY, "grade", before, before - 1);
  }

  /** Grade 3 is nursed in categories 5 and 6 only. */
  private static void otherCategory(Tale tale, LocalDate day) {
    int before = tale.resident().certificate().category().digit();
    String number = reissue(tale, day, Category.MULTIPLE, Grade.THREE);
    tale.second()
        .under(number)
        .change(Feed.REGISTRY, "category", before, Category.MULTIPLE.digit())
        .exit(NURSING.code(), "GRADE_CHANGED", DECEMBER, PROPOSED);
  }

  /** The ledger still pays under the old number, which identifies as well. */
  private static String reissue(Tale tale, LocalDate day, Category category, Grade grade) {
    Resident.Certificate old = tale.resident().certificate();
    String number = Certificates.number(tale.identity().id(), category, grade);
    tale.rewrite(
        SECOND,
        Feed.REGISTRY,
        row ->
            forTenYears(row, day)
                .with(NUMBER, number)
                .with("残疾类别", Rows.text(category))
                .with("残疾等级", Rows.text(grade)));
    tale.second()
        .under(number)
        .change(Feed.REGISTRY, "certificateNo", old.number(), number)
        .change(Feed.REGISTRY, "issuedOn", old.issuedOn(), day)
        .change(Feed.REGISTRY, "expiresOn", old.expiresOn(), Certificates.lastDay(day));
    return number;
  }

  /** Lost and replaced: a new number and day of issue, the same last day. */
  private static void replaced(Tale tale, LocalDate day) {
    Resident.Certificate old = tale.resident().certificate();
    String number = Certificates.replaced(old.number());
    tale.rewrite(SECOND, Feed.REGISTRY, row -> row.with(NUMBER, number).with(ISSUED, day));
    tale.second()
        .under(number)
        .change(Feed.REGISTRY, "certificateNo", old.number(), number)
        .change(Feed.REGISTRY, "issuedOn", old.issuedOn(), day);
  }

  /** Renewed under the same number while the old term still ran. */
  private static void renewed(Tale tale, LocalDate day) {
    LocalDate expiry = day.plusDays(20);
    tale.rewrite(FIRST, Feed.REGISTRY, row -> Certificates.expiringOn(row, expiry));
    tale.rewrite(SECOND, Feed.REGISTRY, row -> forTenYears(row, day));
    tale.first().expiring("MONTHS_1", expiry);
    tale.second()
        .change(Feed.REGISTRY, "issuedOn", Certificates.firstDay(expiry), day)
        .change(Feed.REGISTRY, "expiresOn", expiry, Certificates.lastDay(day));
  }
}
