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

/** People who leave the district, and some who come back. The day is the day of the move out. */
final class MoveStories {

  static final String OUT = "迁出";

  private static final String MOVED_OUT = "MOVED_OUT";

  /** Counties outside the district: the destination decides, not the type's text. */
  private static final List<String> ELSEWHERE =
      List.of("320583", "320585", "310115", "310151", "330226", "341221", "310115103000");

  private MoveStories() {}

  static List<Story> all() {
    return List.of(
        Story.of("moved_out", 8, MoveStories::movedOut)
            .between("2026-05-01", "2026-09-30")
            .inExample(),
        Story.of("survey_moved", 8, MoveStories::onlySurveyKnows).inExample(),
        Story.of("survey_moved_confirmed", 3, MoveStories::surveyConfirmed)
            .between("2026-09-05", "2026-09-29"),
        Story.of("moved_out_nov", 9, MoveStories::movedOutInNovember)
            .between("2026-11-01", "2026-11-28"),
        Story.of("moved_out_mislabelled", 2, MoveStories::mislabelled)
            .between("2026-11-01", "2026-11-28"),
        Story.of("moved_oct_known_nov", 3, MoveStories::knownLate)
            .between("2026-10-02", "2026-10-28"),
        Story.of("moved_out_registered_nov", 4, MoveStories::registeredAfterwards)
            .between("2026-05-01", "2026-09-30"),
        Story.of("moved_out_other_name", 2, MoveStories::underAnotherName)
            .between("2026-11-02", "2026-11-25"),
        Story.of("moved_away_and_back", 3, MoveStories::backBeforeAnybodyAsked)
            .between("2026-05-01", "2026-06-30"),
        Story.of("moved_back_nov", 2, MoveStories::backInNovember)
            .between("2026-05-01", "2026-08-31"));
  }

  private static Row out(Tale tale, LocalDate day) {
    return Rows.move(
        tale.identity(),
        OUT,
        day,
        tale.resident().home().street().code(),
        tale.draw().of(ELSEWHERE));
  }

  private static Row back(Tale tale, LocalDate day) {
    return Rows.move(
        tale.identity(), "迁入", day, ELSEWHERE.get(0), tale.resident().home().street().code());
  }

  private static void movedOut(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.add(FIRST, out(tale, day));
    tale.both()
        .exit(CERTIFICATE, MOVED_OUT, after(day), PROPOSED)
        .exitOfSubsidies(MOVED_OUT, after(day), PROPOSED)
        .overpaidSubsidies(MOVED_OUT, OCTOBER);
    tale.second().overpaidSubsidies(MOVED_OUT, NOVEMBER);
  }

  private static void onlySurveyKnows(Tale tale, LocalDate day) {
    tale.surveyed(OUT);
    tale.both()
        .exit(CERTIFICATE, MOVED_OUT, after(tale.visitedOn()), TO_VERIFY)
        .exitOfSubsidies(MOVED_OUT, after(tale.visitedOn()), TO_VERIFY);
  }

  private static void surveyConfirmed(Tale tale, LocalDate day) {
    tale.surveyed(OUT);
    tale.add(SECOND, out(tale, day));
    tale.first()
        .exit(CERTIFICATE, MOVED_OUT, after(tale.visitedOn()), TO_VERIFY)
        .exitOfSubsidies(MOVED_OUT, after(tale.visitedOn()), TO_VERIFY);
    tale.second()
        .exit(CERTIFICATE, MOVED_OUT, OCTOBER, PROPOSED)
        .exitOfSubsidies(MOVED_OUT, OCTOBER, PROPOSED)
        .overpaidSubsidies(MOVED_OUT, OCTOBER)
        .overpaidSubsidies(MOVED_OUT, NOVEMBER);
  }

  private static void movedOutInNovember(Tale tale, LocalDate day) {
    tale.add(SECOND, out(tale, day));
    tale.second()
        .exit(CERTIFICATE, MOVED_OUT, DECEMBER, PROPOSED)
        .exitOfSubsidies(MOVED_OUT, DECEMBER, PROPOSED);
  }

  private static void mislabelled(Tale tale, LocalDate day) {
    movedOutInNovember(tale, day);
    tale.rewrite(SECOND, Feed.MOVES, row -> row.with("迁移类型", "区内迁移"));
  }

  private static void knownLate(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.add(SECOND, out(tale, day));
    tale.first().notCollected("ABSENT");
    tale.second()
        .exit(CERTIFICATE, MOVED_OUT, NOVEMBER, PROPOSED)
        .exitOfSubsidies(MOVED_OUT, NOVEMBER, PROPOSED)
        .overpaidSubsidies(MOVED_OUT, NOVEMBER);
  }

  private static void registeredAfterwards(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.add(FIRST, out(tale, day));
    tale.rewrite(
        SECOND,
        Feed.REGISTRY,
        row -> row.with("证件状态", OUT).with("变动日期", LocalDate.of(2026, 11, 10)));
    tale.unpaid(SECOND);
    tale.both().overpaidSubsidies(MOVED_OUT, OCTOBER);
    tale.first()
        .exit(CERTIFICATE, MOVED_OUT, after(day), PROPOSED)
        .exitOfSubsidies(MOVED_OUT, after(day), PROPOSED);
    tale.second().change(Feed.REGISTRY, "status", "VALID", MOVED_OUT);
  }

  private static void underAnotherName(Tale tale, LocalDate day) {
    Resident.Identity other = Names.misheard(tale.identity());
    tale.add(SECOND, out(tale, day).with("姓名", other.name()));
    tale.second()
        .conflict(Feed.MOVES, "name", tale.identity().name(), other.name())
        .exit(CERTIFICATE, MOVED_OUT, DECEMBER, TO_VERIFY)
        .exitOfSubsidies(MOVED_OUT, DECEMBER, TO_VERIFY);
  }

  /** Back for more than a month before the first night, and listed VALID then: nothing ends. */
  private static void backBeforeAnybodyAsked(Tale tale, LocalDate day) {
    tale.add(FIRST, out(tale, day));
    tale.add(FIRST, back(tale, day.plusDays(60)));
  }

  /** The registry had let the person go and takes the person in again; November has begun. */
  private static void backInNovember(Tale tale, LocalDate day) {
    tale.unsurveyed();
    tale.unpaid(FIRST);
    tale.unpaid(SECOND);
    LocalDate returned = LocalDate.of(2026, 11, 5);
    tale.add(FIRST, out(tale, day));
    tale.add(SECOND, back(tale, returned));
    tale.rewrite(FIRST, Feed.REGISTRY, row -> row.with("证件状态", OUT).with("变动日期", day));
    tale.rewrite(SECOND, Feed.REGISTRY, row -> row.with("变动日期", returned));
    tale.second().change(Feed.REGISTRY, "status", MOVED_OUT, "VALID");
  }
}
