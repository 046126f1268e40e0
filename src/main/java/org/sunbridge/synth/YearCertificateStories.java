package org.sunbridge.synth;

import static org.sunbridge.domain.FindingState.PROPOSED;
import static org.sunbridge.domain.FindingState.TO_VERIFY;
import static org.sunbridge.synth.Months.after;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sunbridge.domain.Grade;

/** What happens to certificates in a year. */
final class YearCertificateStories {

  private static final String EXPIRED = "CERTIFICATE_EXPIRED";
  private static final YearMonth NEVER = Post.month(Post.NIGHTS + 1);

  private YearCertificateStories() {}

  static List<YearStory> all() {
    return List.of(
        YearStory.of("expired", tale -> expires(tale, NEVER)).happeningTo(Resident::isLongGrown),
        YearStory.of("expired_and_renewed", YearCertificateStories::renewed)
            .happeningTo(resident -> resident.isLongGrown() && resident.isPaid()),
        YearStory.of("frozen", YearCertificateStories::frozen).happeningTo(Resident::isPaid),
        YearStory.of("cancelled", YearCertificateStories::cancelled).happeningTo(Resident::isPaid),
        YearStory.of("lighter_grade", YearCertificateStories::lighterGrade)
            .happeningTo(YearCertificateStories::isGrave),
        YearStory.of("not_listed", YearCertificateStories::notListed).happeningTo(Resident::isPaid),
        YearStory.of("misread", YearCertificateStories::misread).happeningTo(Resident::isPaid));
  }

  private static boolean isGrave(Resident resident) {
    Grade grade = resident.certificate().grade();
    return grade == Grade.ONE || grade == Grade.TWO;
  }

  private static void renewed(YearTale tale) {
    YearMonth renewed = tale.monthBetween(7, 10);
    expires(tale, renewed);
  }

  /** Paid on until it is renewed, or for three months. */
  private static void expires(YearTale tale, YearMonth renewed) {
    YearMonth expires = renewed.equals(NEVER) ? tale.monthBetween(3, 8) : renewed.minusMonths(3);
    LocalDate last = tale.dayIn(expires);
    tale.registeredFrom(Post.FIRST, row -> Certificates.expiringOn(row, last));
    YearMonth stopped = renewed.equals(NEVER) ? expires.plusMonths(3) : NEVER;
    tale.unpaidFrom(stopped);
    reminders(tale, last);
    tale.when(c -> c.date().isAfter(last) && !c.reaches(Feed.REGISTRY, renewed))
        .exitOfSubsidies(EXPIRED, c -> after(last), PROPOSED, Feed.REGISTRY);
    for (YearMonth month = after(last);
        month.isBefore(stopped) && month.isBefore(renewed);
        month = month.plusMonths(1)) {
      overpaid(tale, EXPIRED, month);
    }
    if (renewed.isBefore(NEVER)) {
      LocalDate issued = tale.dayIn(renewed);
      tale.registeredFrom(
          renewed, row -> row.with("签发日期", issued).with("有效期至", Certificates.lastDay(issued)));
      tale.when(c -> c.reaches(Feed.REGISTRY, renewed))
          .change(Feed.REGISTRY, "issuedOn", Certificates.firstDay(last), issued)
          .change(Feed.REGISTRY, "expiresOn", last, Certificates.lastDay(issued));
    }
  }

  /** Only the nearest reminder, by the calendar. */
  private static void reminders(YearTale tale, LocalDate last) {
    reminder(tale, last, 0, 1);
    reminder(tale, last, 1, 3);
    reminder(tale, last, 3, 6);
  }

  private static void reminder(YearTale tale, LocalDate last, int beyond, int months) {
    tale.when(
            c ->
                last.isAfter(c.date().plusMonths(beyond))
                    && !last.isAfter(c.date().plusMonths(months)))
        .expiring("MONTHS_" + months, last);
  }

  private static void overpaid(YearTale tale, String reason, YearMonth month) {
    tale.when(c -> c.reaches(Feed.REGISTRY, month)).overpaidSubsidies(reason, month);
  }

  /** Not valid for three months, of which one was paid too many. */
  private static void frozen(YearTale tale) {
    YearMonth frozen = tale.monthBetween(3, 8);
    YearMonth mended = frozen.plusMonths(3);
    LocalDate day = tale.dayIn(frozen);
    tale.registered(frozen, mended, status("冻结", day));
    tale.registeredFrom(mended, status("有效", tale.dayIn(mended)));
    tale.resident()
        .subsidies()
        .keySet()
        .forEach(b -> tale.unpaid(b, frozen.plusMonths(2), mended.plusMonths(1)));
    tale.when(c -> c.reaches(Feed.REGISTRY, frozen) && !c.reaches(Feed.REGISTRY, mended))
        .exitOfSubsidies("CERTIFICATE_FROZEN", c -> after(day), PROPOSED, Feed.REGISTRY);
    overpaid(tale, "CERTIFICATE_FROZEN", frozen.plusMonths(1));
    tale.when(c -> c.hasAny(Feed.REGISTRY, frozen, mended))
        .change(Feed.REGISTRY, "status", "VALID", "FROZEN");
    tale.when(c -> c.reaches(Feed.REGISTRY, mended))
        .change(Feed.REGISTRY, "status", "FROZEN", "VALID");
  }

  private static void cancelled(YearTale tale) {
    YearMonth cancelled = tale.monthBetween(3, 9);
    YearMonth stopped = cancelled.plusMonths(tale.draw().between(1, 3));
    LocalDate day = tale.dayIn(cancelled);
    tale.registeredFrom(cancelled, status("注销", day));
    tale.unpaidFrom(stopped);
    tale.when(c -> c.reaches(Feed.REGISTRY, cancelled))
        .change(Feed.REGISTRY, "status", "VALID", "CANCELLED")
        .exitOfSubsidies("CERTIFICATE_CANCELLED", c -> after(day), PROPOSED, Feed.REGISTRY);
    for (YearMonth m = cancelled.plusMonths(1); m.isBefore(stopped); m = m.plusMonths(1)) {
      overpaid(tale, "CERTIFICATE_CANCELLED", m);
    }
  }

  private static UnaryOperator<Row> status(String status, LocalDate day) {
    return row -> row.with("证件状态", status).with("变动日期", day);
  }

  /** Issued anew with the fourth grade, under another number: nursing ends. */
  private static void lighterGrade(YearTale tale) {
    YearMonth issued = tale.monthBetween(3, 9);
    YearMonth stopped = issued.plusMonths(tale.draw().between(1, 3));
    LocalDate day = tale.dayIn(issued);
    Resident.Certificate old = tale.resident().certificate();
    String number = Certificates.number(tale.identity().id(), old.category(), Grade.FOUR);
    tale.registeredFrom(
        issued,
        row ->
            row.with("残疾人证号", number)
                .with("残疾等级", Rows.text(Grade.FOUR))
                .with("签发日期", day)
                .with("有效期至", Certificates.lastDay(day)));
    tale.unpaid(Benefit.NURSING, stopped, NEVER);
    tale.when(c -> c.reaches(Feed.REGISTRY, issued))
        .under(number)
        .change(Feed.REGISTRY, "certificateNo", old.number(), number)
        .change(Feed.REGISTRY, "grade", old.grade().digit(), Grade.FOUR.digit())
        .change(Feed.REGISTRY, "issuedOn", old.issuedOn(), day)
        .change(Feed.REGISTRY, "expiresOn", old.expiresOn(), Certificates.lastDay(day))
        .exitOf(Benefit.NURSING, "GRADE_CHANGED", c -> after(day), PROPOSED, Feed.REGISTRY);
    for (YearMonth m = issued.plusMonths(1); m.isBefore(stopped); m = m.plusMonths(1)) {
      YearMonth month = m;
      tale.when(c -> c.reaches(Feed.REGISTRY, month))
          .under(number)
          .overpaid(Benefit.NURSING, "GRADE_CHANGED", month);
    }
  }

  /** Lacking for some months: to be verified, and nothing ends meanwhile. */
  private static void notListed(YearTale tale) {
    YearMonth from = tale.monthBetween(3, 8);
    YearMonth again = from.plusMonths(tale.draw().between(1, 3));
    tale.silent(Feed.REGISTRY, from, again);
    tale.when(c -> c.reaches(Feed.REGISTRY, from) && !c.reaches(Feed.REGISTRY, again))
        .exitOfCertificate(
            "ABSENT", c -> c.firstSince(Feed.REGISTRY, from).plusMonths(1), TO_VERIFY);
  }

  /** The row is turned back for its broken number; nobody is absent, nothing is found. */
  private static void misread(YearTale tale) {
    YearMonth from = tale.monthBetween(3, 9);
    String id = tale.identity().id().value();
    String broken = id.substring(0, 17) + (id.charAt(17) == '1' ? '2' : '1');
    tale.registered(from, from.plusMonths(2), row -> row.with("身份证号", broken));
  }
}
