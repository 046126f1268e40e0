package org.sunbridge.synth;

import static org.sunbridge.domain.FindingState.PROPOSED;
import static org.sunbridge.synth.Months.DECEMBER;
import static org.sunbridge.synth.Months.NOVEMBER;
import static org.sunbridge.synth.Months.OCTOBER;
import static org.sunbridge.synth.Months.after;
import static org.sunbridge.synth.Night.SECOND;

import java.time.LocalDate;
import java.util.List;

/** Certificates whose ten years run out. The day is the last day of validity. */
final class ExpiryStories {

  private static final String EXPIRED = "CERTIFICATE_EXPIRED";
  private static final String ONE = "MONTHS_1";
  private static final String THREE = "MONTHS_3";
  private static final String SIX = "MONTHS_6";

  private ExpiryStories() {}

  static List<Story> all() {
    return List.of(
        expiring("expired", 6, "2026-03-01", "2026-09-30", ExpiryStories::expired)
            .happeningTo(resident -> resident.isLongGrown() && resident.isPaid())
            .inExample(),
        expiring("expired_unmarked", 5, "2026-03-01", "2026-09-30", ExpiryStories::stillMarkedValid)
            .happeningTo(resident -> resident.isLongGrown() && resident.isPaid()),
        expiring("expires_1", 10, "2026-11-01", "2026-11-29", ExpiryStories::expiredInNovember)
            .inExample(),
        expiring("expires_1_unmarked", 5, "2026-11-01", "2026-11-29", ExpiryStories::unmarkedSince),
        expiring("expires_1_today", 2, "2026-11-30", "2026-11-30", ExpiryStories::lastDayIsToday),
        expiring("expires_3_then_1", 9, "2026-12-01", "2026-12-30", reminded(THREE, ONE)),
        expiring("expires_3", 11, "2026-12-31", "2027-01-31", reminded(THREE, THREE)).inExample(),
        expiring("expires_6_then_3", 10, "2027-02-01", "2027-02-28", reminded(SIX, THREE)),
        expiring("expires_6", 22, "2027-03-01", "2027-04-30", reminded(SIX, SIX)).inExample(),
        expiring("expires_6_nov", 11, "2027-05-01", "2027-05-30", ExpiryStories::remindedSince));
  }

  private static Story expiring(
      String name, int inDemonstration, String from, String to, Story.Plot plot) {
    return Story.of(
            name,
            inDemonstration,
            (tale, day) -> {
              tale.registered(row -> Certificates.expiringOn(row, day));
              plot.tell(tale, day);
            })
        .between(from, to)
        .happeningTo(Resident::isLongGrown);
  }

  private static void expired(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.registered(row -> row.with("证件状态", "过期"));
    stillMarkedValid(tale, day);
  }

  /** The last day decides, whatever the status says. */
  private static void stillMarkedValid(Tale tale, LocalDate day) {
    tale.both().exitOfSubsidies(EXPIRED, after(day), PROPOSED).overpaidSubsidies(EXPIRED, OCTOBER);
    tale.second().overpaidSubsidies(EXPIRED, NOVEMBER);
  }

  private static void expiredInNovember(Tale tale, LocalDate day) {
    tale.rewrite(SECOND, Feed.REGISTRY, row -> row.with("证件状态", "过期"));
    tale.second().change(Feed.REGISTRY, "status", "VALID", "EXPIRED");
    unmarkedSince(tale, day);
  }

  private static void unmarkedSince(Tale tale, LocalDate day) {
    tale.first().expiring(ONE, day);
    tale.second().exitOfSubsidies(EXPIRED, DECEMBER, PROPOSED);
  }

  /** Valid through its last day, and no longer something to be reminded of. */
  private static void lastDayIsToday(Tale tale, LocalDate day) {
    tale.first().expiring(ONE, day);
  }

  private static Story.Plot reminded(String first, String second) {
    return (tale, day) -> {
      tale.first().expiring(first, day);
      tale.second().expiring(second, day);
    };
  }

  private static void remindedSince(Tale tale, LocalDate day) {
    tale.second().expiring(SIX, day);
  }
}
