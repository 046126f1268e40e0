package org.sunbridge.synth;

import static org.sunbridge.synth.Night.FIRST;
import static org.sunbridge.synth.Night.SECOND;

import java.time.LocalDate;
import java.util.List;

/** People who move from one street of the district to another. The day is the day of the move. */
final class InsideMoveStories {

  private static final String INSIDE = "区内迁移";

  private InsideMoveStories() {}

  static List<Story> all() {
    return List.of(
        Story.of("moved_inside", 20, InsideMoveStories::moved)
            .between("2026-10-02", "2026-10-28")
            .inExample(),
        Story.of("moved_inside_nov", 14, InsideMoveStories::movedInNovember)
            .between("2026-11-01", "2026-11-28"),
        Story.of("moved_inside_mislabelled", 3, InsideMoveStories::mislabelled)
            .between("2026-10-02", "2026-10-28"),
        Story.of("moved_inside_absent", 3, InsideMoveStories::unseenInTheNewStreet)
            .between("2026-10-02", "2026-10-28"),
        Story.of("moved_inside_twice", 2, InsideMoveStories::movedTwice)
            .between("2026-10-02", "2026-10-15"),
        Story.of("moved_inside_registered_nov", 6, InsideMoveStories::registeredAfterwards)
            .between("2026-10-02", "2026-10-28"));
  }

  private static Street home(Tale tale) {
    return tale.resident().home().street();
  }

  private static Row move(Tale tale, LocalDate day, Street from, Street to) {
    return Rows.move(tale.identity(), INSIDE, day, from.code(), to.code());
  }

  /** Seen by the old street's surveyors: any file of the round will do. */
  private static void moved(Tale tale, LocalDate day) {
    tale.add(FIRST, move(tale, day, home(tale), home(tale).next()));
    tale.both().change(Feed.MOVES, "division", home(tale).code(), home(tale).next().code());
  }

  private static void movedInNovember(Tale tale, LocalDate day) {
    tale.add(SECOND, move(tale, day, home(tale), home(tale).next()));
    tale.second().change(Feed.MOVES, "division", home(tale).code(), home(tale).next().code());
  }

  private static void mislabelled(Tale tale, LocalDate day) {
    moved(tale, day);
    tale.rewrite(FIRST, Feed.MOVES, row -> row.with("迁移类型", MoveStories.OUT));
  }

  private static void unseenInTheNewStreet(Tale tale, LocalDate day) {
    moved(tale, day);
    tale.unsurveyed();
    tale.both().notCollected("ABSENT");
  }

  private static void movedTwice(Tale tale, LocalDate day) {
    Street second = home(tale).next();
    tale.add(FIRST, move(tale, day, home(tale), second));
    tale.add(FIRST, move(tale, day.plusDays(10), second, second.next()));
    tale.both().change(Feed.MOVES, "division", home(tale).code(), second.next().code());
  }

  /** The registry follows: it only says again what the register holds by then. */
  private static void registeredAfterwards(Tale tale, LocalDate day) {
    moved(tale, day);
    Street street = home(tale).next();
    tale.rewrite(
        SECOND, Feed.REGISTRY, row -> row.with("街镇代码", street.code()).with("街镇", street.title()));
  }
}
