package org.sunbridge.synth;

import static org.sunbridge.synth.Night.FIRST;
import static org.sunbridge.synth.Night.SECOND;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sunbridge.domain.CertificateNumber;
import org.sunbridge.domain.Yuan;

/**
 * What happens in the lists and increments that no rule judges yet: a baseline, changes, and rows
 * that are doubled or name somebody otherwise.
 */
final class FactStories {

  private static final LocalDate LONG_AGO = LocalDate.of(2016, 1, 1);
  private static final LocalDate OCTOBER_FIRST = LocalDate.of(2026, 10, 1);
  private static final LocalDate NOVEMBER_FIRST = LocalDate.of(2026, 11, 1);
  private static final Yuan LITTLE = Yuan.of("1180.00");
  private static final Yuan MORE = Yuan.of("2680.50");

  private FactStories() {}

  /** Happen to people to whom nothing else does; those that need particular people come first. */
  static List<Story> all() {
    return Stream.concat(CircumstanceStories.all().stream(), ofLists().stream()).toList();
  }

  private static List<Story> ofLists() {
    return List.of(
        Story.of("insurance_lapsed_nov", 14, FactStories::lapsed),
        Story.of("insurance_unlisted_nov", 9, FactStories::unlisted),
        Story.of("insurance_new_nov", 8, FactStories::newlyListed),
        Story.of("insurance_other_name", 5, FactStories::insuredUnderAnotherName),
        Story.of("insurance_twice", 6, FactStories::insuredTwice),
        Story.of("pension_drawn_nov", 7, FactStories::drawsItsPension),
        Story.of("pension_told_twice", 5, FactStories::pensionToldTwice),
        Story.of("income_fell_nov", 6, FactStories::incomeFell),
        Story.of("income_twice_nov", 2, FactStories::incomeToldTwice),
        Story.of("verified_nov", 10, FactStories::verifiedInNovember),
        Story.of("verified_worse_nov", 6, FactStories::failedAfterPassing),
        Story.of("verified_other_name", 2, FactStories::verifiedUnderAnotherName),
        Story.of("hired_nov", 12, FactStories::hiredInNovember).between("2026-11-02", "2026-11-27"),
        Story.of("employer_corrected_nov", 3, FactStories::employerCorrected)
            .between("2026-10-02", "2026-10-28"),
        Story.of("school_changed_nov", 4, FactStories::schoolChanged),
        Story.of("pupil_without_id", 3, FactStories::pupilWithoutId),
        Story.of("served_twice", 5, FactStories::servedTwice).between("2026-10-02", "2026-10-28"),
        Story.of("service_corrected_nov", 4, FactStories::serviceCorrected)
            .between("2026-10-02", "2026-10-28"),
        Story.of("service_other_number", 3, FactStories::servedUnderAnotherNumber)
            .between("2026-10-02", "2026-10-28"),
        Story.of("served_bad_number", 4, FactStories::servedUnderABrokenNumber)
            .between("2026-10-02", "2026-10-28"),
        Story.of("insurance_bad_id_nov", 4, FactStories::insuredUnderABrokenId));
  }

  /** People the register does not know, on lists that are about certificate holders only. */
  static List<Story> strangers() {
    return List.of(
        Story.of("stranger_served", 5, FactStories::strangerServed)
            .between("2026-10-02", "2026-10-28")
            .unlistedOnFirstNight(),
        Story.of("stranger_monitored", 2, FactStories::strangerMonitored).unlistedOnFirstNight());
  }

  private static void insured(Tale tale) {
    instead(tale, Feed.MEDICAL, FactRows.insured(tale.identity(), "城乡居民", "参保", LONG_AGO));
  }

  private static void lapsed(Tale tale, LocalDate day) {
    insured(tale);
    tale.rewrite(SECOND, Feed.MEDICAL, row -> row.with("参保状态", "停保"));
    tale.second().change(Feed.MEDICAL, "state", "INSURED", "PAUSED");
  }

  /** Absence is recorded; no rule makes a finding of it yet. */
  private static void unlisted(Tale tale, LocalDate day) {
    insured(tale);
    tale.silent(SECOND, Feed.MEDICAL);
  }

  private static void newlyListed(Tale tale, LocalDate day) {
    insured(tale);
    tale.silent(FIRST, Feed.MEDICAL);
  }

  private static void insuredUnderAnotherName(Tale tale, LocalDate day) {
    String other = Names.misheard(tale.identity()).name();
    instead(
        tale,
        Feed.MEDICAL,
        FactRows.insured(tale.identity(), "职工", "参保", LONG_AGO).with("姓名", other));
    tale.both().conflict(Feed.MEDICAL, "name", tale.identity().name(), other);
  }

  /** A monthly list: what it doubled stays a finding of its month. */
  private static void insuredTwice(Tale tale, LocalDate day) {
    insured(tale);
    tale.add(FIRST, tale.rows(FIRST, Feed.MEDICAL).get(0));
    tale.both().duplicate("SAME");
  }

  private static void insuredUnderABrokenId(Tale tale, LocalDate day) {
    insured(tale);
    tale.rewrite(SECOND, Feed.MEDICAL, RejectStories::mistyped);
  }

  private static void drawsItsPension(Tale tale, LocalDate day) {
    instead(tale, Feed.PENSION, FactRows.pensioned(tale.identity(), "职工", "正常缴费", LONG_AGO));
    tale.rewrite(SECOND, Feed.PENSION, row -> row.with("参保状态", "享受待遇"));
    tale.second().change(Feed.PENSION, "state", "PAYING", "RECEIVING");
  }

  /** The later row counts, and the next list repeats it. */
  private static void pensionToldTwice(Tale tale, LocalDate day) {
    Row row = FactRows.pensioned(tale.identity(), "城乡居民", "缴费", LONG_AGO);
    instead(tale, Feed.PENSION, row);
    tale.silent(FIRST, Feed.PENSION);
    tale.add(FIRST, row.with("参保状态", "中断缴费"));
    tale.add(FIRST, row);
    tale.both().duplicate("DIFFERENT");
  }

  private static void monitored(Tale tale, Yuan october, Yuan november) {
    tale.silent(FIRST, Feed.INCOME);
    tale.silent(SECOND, Feed.INCOME);
    tale.add(FIRST, FactRows.monitored(tale.resident(), Months.OCTOBER, october, "工资"));
    tale.add(SECOND, FactRows.monitored(tale.resident(), Months.NOVEMBER, november, "工资"));
  }

  private static void incomeFell(Tale tale, LocalDate day) {
    monitored(tale, MORE, LITTLE);
    tale.second().change(Feed.INCOME, "incomePerHead", MORE, LITTLE);
  }

  private static void incomeToldTwice(Tale tale, LocalDate day) {
    monitored(tale, LITTLE, LITTLE);
    tale.add(SECOND, tale.rows(SECOND, Feed.INCOME).get(0));
    tale.second().duplicate("SAME");
  }

  private static void verifiedInNovember(Tale tale, LocalDate day) {
    tale.silent(FIRST, Feed.VERIFICATION);
    tale.add(SECOND, FactRows.verified(tale.identity(), "通过", LITTLE, NOVEMBER_FIRST));
  }

  private static void failedAfterPassing(Tale tale, LocalDate day) {
    tale.silent(FIRST, Feed.VERIFICATION);
    tale.add(FIRST, FactRows.verified(tale.identity(), "符合", LITTLE, OCTOBER_FIRST));
    tale.add(SECOND, FactRows.verified(tale.identity(), "不符合", MORE, NOVEMBER_FIRST));
    tale.second()
        .change(Feed.VERIFICATION, "result", "PASSED", "FAILED")
        .change(Feed.VERIFICATION, "incomePerHead", LITTLE, MORE)
        .change(Feed.VERIFICATION, "effectiveFrom", OCTOBER_FIRST, NOVEMBER_FIRST);
  }

  /** An increment goes on saying what it said. */
  private static void verifiedUnderAnotherName(Tale tale, LocalDate day) {
    String other = Names.misheard(tale.identity()).name();
    tale.silent(FIRST, Feed.VERIFICATION);
    tale.add(
        FIRST, FactRows.verified(tale.identity(), "通过", LITTLE, OCTOBER_FIRST).with("姓名", other));
    tale.both().conflict(Feed.VERIFICATION, "name", tale.identity().name(), other);
  }

  private static void hiredInNovember(Tale tale, LocalDate day) {
    tale.add(SECOND, FactRows.employed(tale.identity(), "入职", day, "嘉定示例物流有限公司"));
  }

  /** The same hiring told again with its employer's whole name. */
  private static void employerCorrected(Tale tale, LocalDate day) {
    tale.silent(FIRST, Feed.EMPLOYMENT);
    tale.silent(SECOND, Feed.EMPLOYMENT);
    tale.add(FIRST, FactRows.employed(tale.identity(), "录用", day, "示例公司"));
    tale.add(SECOND, FactRows.employed(tale.identity(), "录用", day, "上海示例食品有限公司"));
    tale.second().change(Feed.EMPLOYMENT, "employer", "示例公司", "上海示例食品有限公司");
  }

  private static void schoolChanged(Tale tale, LocalDate day) {
    instead(tale, Feed.EDUCATION, FactRows.schooled(tale.identity(), "示例中学", "成人学校"));
    tale.rewrite(SECOND, Feed.EDUCATION, row -> row.with("学校", "示例开放大学").with("学段", "大专"));
    tale.second()
        .change(Feed.EDUCATION, "school", "示例中学", "示例开放大学")
        .change(Feed.EDUCATION, "stage", "ADULT", "HIGHER");
  }

  /** Name and birth date are one registered person's: a weak match, for people to confirm. */
  private static void pupilWithoutId(Tale tale, LocalDate day) {
    instead(
        tale,
        Feed.EDUCATION,
        FactRows.schooled(tale.identity(), "示例社区学校", "社区学校").with("身份证号", ""));
    tale.both().ambiguous("WEAK");
  }

  private static Row served(Tale tale, LocalDate day) {
    return FactRows.served(tale.resident(), day, "辅具", "助听器", "辅具服务社");
  }

  /** Only the newest file of an increment is held against its sender. */
  private static void servedTwice(Tale tale, LocalDate day) {
    tale.silent(FIRST, Feed.SERVICES);
    tale.add(FIRST, served(tale, day));
    tale.add(FIRST, served(tale, day));
    tale.first().duplicate("SAME");
  }

  private static void serviceCorrected(Tale tale, LocalDate day) {
    tale.silent(FIRST, Feed.SERVICES);
    tale.silent(SECOND, Feed.SERVICES);
    tale.add(FIRST, served(tale, day));
    tale.add(SECOND, served(tale, day).with("服务机构", "区残疾人辅助器具中心"));
    tale.second().change(Feed.SERVICES, "provider", "辅具服务社", "区残疾人辅助器具中心");
  }

  private static void servedUnderAnotherNumber(Tale tale, LocalDate day) {
    String other = Certificates.withOtherGrade(new CertificateNumber(tale.number()));
    tale.silent(FIRST, Feed.SERVICES);
    tale.silent(SECOND, Feed.SERVICES);
    tale.add(FIRST, served(tale, day).with("残疾人证号", other));
    tale.both().conflict(Feed.SERVICES, "certificateNo", tale.number(), other);
  }

  private static void servedUnderABrokenNumber(Tale tale, LocalDate day) {
    tale.silent(FIRST, Feed.SERVICES);
    tale.add(FIRST, RejectStories.mistyped(served(tale, day)));
  }

  private static void strangerServed(Tale tale, LocalDate day) {
    tale.add(FIRST, served(tale, day));
    tale.both().notRegistered();
  }

  private static void strangerMonitored(Tale tale, LocalDate day) {
    monitored(tale, LITTLE, LITTLE);
    tale.both().notRegistered();
  }

  /** The list says this on both nights, instead of what it said. */
  static void instead(Tale tale, Feed feed, Row row) {
    for (Night night : Night.values()) {
      tale.silent(night, feed);
      tale.add(night, row);
    }
  }
}
