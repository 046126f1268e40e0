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

/** Certificates that are frozen, cancelled or no longer listed. The day is 变动日期. */
final class CertificateStories {

  private static final String FROZEN = "冻结";
  private static final String CANCELLED = "注销";
  private static final String BY_FREEZING = "CERTIFICATE_FROZEN";
  private static final String BY_CANCELLING = "CERTIFICATE_CANCELLED";

  private CertificateStories() {}

  static List<Story> all() {
    return List.of(
        Story.of("frozen", 6, (tale, day) -> paidWithout(tale, day, FROZEN, BY_FREEZING))
            .between("2026-03-01", "2026-09-30")
            .happeningTo(Resident::isPaid)
            .inExample(),
        Story.of("cancelled", 4, (tale, day) -> paidWithout(tale, day, CANCELLED, BY_CANCELLING))
            .between("2026-03-01", "2026-09-30")
            .happeningTo(Resident::isPaid)
            .inExample(),
        Story.of("frozen_oct", 5, CertificateStories::frozenInOctober)
            .between("2026-10-02", "2026-10-29"),
        Story.of("frozen_undated", 2, CertificateStories::frozenOnAnUnknownDay),
        Story.of("frozen_unpaid", 10, CertificateStories::frozenAndStopped)
            .between("2026-03-01", "2026-09-30"),
        Story.of("unfrozen_nov", 3, CertificateStories::unfrozen)
            .between("2026-03-01", "2026-09-30")
            .happeningTo(Resident::isPaid),
        Story.of("frozen_nov", 5, CertificateStories::frozenInNovember)
            .between("2026-11-02", "2026-11-28"),
        Story.of("cancelled_nov", 6, CertificateStories::cancelledInNovember)
            .between("2026-11-02", "2026-11-28"),
        Story.of("cancelled_gone_nov", 8, CertificateStories::cancelledThenUnlisted)
            .between("2026-03-01", "2026-09-30"),
        Story.of("gone_nov", 3, CertificateStories::unlisted).inExample(),
        Story.of("registry_twice_nov", 2, CertificateStories::listedTwice),
        Story.of("renamed_nov", 3, CertificateStories::renamed)
            .happeningTo(resident -> !resident.isPaid()),
        Story.of("registry_phone_nov", 6, CertificateStories::phoneOfTheRegistry));
  }

  private static Row stand(Row registry, String status, LocalDate on) {
    return registry.with("证件状态", status).with("变动日期", on);
  }

  private static void paidWithout(Tale tale, LocalDate day, String status, String reason) {
    tale.unsurveyed();
    tale.registered(row -> stand(row, status, day));
    tale.both().exitOfSubsidies(reason, after(day), PROPOSED).overpaidSubsidies(reason, OCTOBER);
    tale.second().overpaidSubsidies(reason, NOVEMBER);
  }

  private static void frozenInOctober(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.registered(row -> stand(row, FROZEN, day));
    frozenSinceOctober(tale);
  }

  /** Without 变动日期 the first as-of that said it counts: the last of October. */
  private static void frozenOnAnUnknownDay(Tale tale, LocalDate day) {
    tale.registered(row -> row.with("证件状态", FROZEN));
    frozenSinceOctober(tale);
  }

  private static void frozenSinceOctober(Tale tale) {
    tale.both().exitOfSubsidies(BY_FREEZING, NOVEMBER, PROPOSED);
    tale.second().overpaidSubsidies(BY_FREEZING, NOVEMBER);
  }

  private static void frozenAndStopped(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.unpaid(FIRST);
    tale.unpaid(SECOND);
    tale.registered(row -> stand(row, FROZEN, day));
  }

  /** What was unfrozen holds again; the gap's month keeps its overpayment and its reason. */
  private static void unfrozen(Tale tale, LocalDate day) {
    LocalDate again = LocalDate.of(2026, 11, 12);
    tale.rewrite(FIRST, Feed.REGISTRY, row -> stand(row, FROZEN, day));
    tale.rewrite(SECOND, Feed.REGISTRY, row -> stand(row, Rows.VALID, again));
    tale.first().exitOfSubsidies(BY_FREEZING, after(day), PROPOSED);
    tale.both().overpaidSubsidies(BY_FREEZING, OCTOBER);
    tale.second().change(Feed.REGISTRY, "status", "FROZEN", "VALID");
  }

  private static void frozenInNovember(Tale tale, LocalDate day) {
    tale.rewrite(SECOND, Feed.REGISTRY, row -> stand(row, FROZEN, day));
    tale.second()
        .change(Feed.REGISTRY, "status", "VALID", "FROZEN")
        .exitOfSubsidies(BY_FREEZING, DECEMBER, PROPOSED);
  }

  private static void cancelledInNovember(Tale tale, LocalDate day) {
    tale.rewrite(SECOND, Feed.REGISTRY, row -> stand(row, CANCELLED, day));
    tale.second()
        .change(Feed.REGISTRY, "status", "VALID", "CANCELLED")
        .exitOfSubsidies(BY_CANCELLING, DECEMBER, PROPOSED);
  }

  /** A certificate already cancelled may leave the list. */
  private static void cancelledThenUnlisted(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.unpaid(FIRST);
    tale.unpaid(SECOND);
    tale.rewrite(FIRST, Feed.REGISTRY, row -> stand(row, CANCELLED, day));
    tale.silent(SECOND, Feed.REGISTRY);
  }

  /** Absence is weak evidence: to be verified, and what rests on the certificate goes on. */
  private static void unlisted(Tale tale, LocalDate day) {
    tale.silent(SECOND, Feed.REGISTRY);
    tale.second().exit(CERTIFICATE, "ABSENT", DECEMBER, TO_VERIFY);
  }

  private static void listedTwice(Tale tale, LocalDate day) {
    tale.add(SECOND, tale.rows(SECOND, Feed.REGISTRY).get(0));
    tale.second().duplicate("SAME");
  }

  private static void renamed(Tale tale, LocalDate day) {
    String after = Names.misheard(tale.identity()).name();
    tale.rewrite(SECOND, Feed.REGISTRY, row -> row.with("姓名", after));
    tale.second().change(Feed.REGISTRY, "name", tale.identity().name(), after);
  }

  /** The survey has authority over phones, so the registry's new one is a conflict. */
  private static void phoneOfTheRegistry(Tale tale, LocalDate day) {
    String before = tale.resident().home().phone();
    String after = Homes.anotherPhone(before, tale.draw());
    tale.rewrite(SECOND, Feed.REGISTRY, row -> row.with("联系电话", after));
    tale.second().conflict(Feed.REGISTRY, "phone", before, after);
  }
}
