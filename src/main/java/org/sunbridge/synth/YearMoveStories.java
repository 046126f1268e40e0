package org.sunbridge.synth;

import static org.sunbridge.domain.FindingState.PROPOSED;
import static org.sunbridge.synth.Months.after;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.sunbridge.domain.FindingType;

/** People who move out, come back, or move inside the district. */
final class YearMoveStories {

  private static final String ELSEWHERE = "320583";
  private static final String MOVED_OUT = "MOVED_OUT";

  private YearMoveStories() {}

  static List<YearStory> all() {
    return List.of(
        YearStory.of("moved_out", YearMoveStories::movedOut),
        YearStory.of("moved_out_and_back", YearMoveStories::movedBack)
            .happeningTo(Resident::isPaid),
        YearStory.of("moved_inside", YearMoveStories::movedInside));
  }

  private static void movedOut(YearTale tale) {
    YearMonth told = tale.monthBetween(3, 9);
    LocalDate day = tale.dayIn(told.minusMonths(tale.draw().below(2)));
    YearMonth stopped = told.plusMonths(tale.draw().between(1, 3));
    tale.add(told, out(tale, day));
    tale.unpaidFrom(stopped);
    tale.goneAfter(day);
    tale.when(c -> c.has(Feed.MOVES, told))
        .exitOfCertificate(MOVED_OUT, c -> after(day), PROPOSED)
        .exitOfSubsidies(MOVED_OUT, c -> after(day), PROPOSED, Feed.MOVES);
    for (YearMonth month = after(day); month.isBefore(stopped); month = month.plusMonths(1)) {
      paidAway(tale, told, month);
    }
    if (tale.rows(Post.survey(tale.street(), 1)).isEmpty()) {
      tale.when(c -> c.visited(tale.street(), 1) && !c.has(Feed.MOVES, told))
          .plain(FindingType.NOT_COLLECTED, "ABSENT");
    }
  }

  /** The months in between keep their reason. */
  private static void movedBack(YearTale tale) {
    YearMonth told = tale.monthBetween(3, 7);
    YearMonth back = told.plusMonths(3);
    LocalDate day = tale.dayIn(told);
    LocalDate returned = tale.dayIn(back);
    tale.add(told, out(tale, day));
    tale.add(back, Rows.move(tale.identity(), "迁入", returned, ELSEWHERE, tale.street().code()));
    tale.when(c -> c.has(Feed.MOVES, told) && !isBack(c, back))
        .exitOfCertificate(MOVED_OUT, c -> after(day), PROPOSED)
        .exitOfSubsidies(MOVED_OUT, c -> after(day), PROPOSED, Feed.MOVES);
    for (YearMonth month = after(day); month.isBefore(back); month = month.plusMonths(1)) {
      paidAway(tale, told, month);
    }
  }

  /** Back once the registry lists a valid certificate on the day or later. */
  private static boolean isBack(Come come, YearMonth back) {
    return come.has(Feed.MOVES, back) && come.reaches(Feed.REGISTRY, back);
  }

  private static void paidAway(YearTale tale, YearMonth told, YearMonth month) {
    tale.when(c -> c.has(Feed.MOVES, told) && c.reaches(Feed.MOVES, month))
        .overpaidSubsidies(MOVED_OUT, month);
  }

  private static Row out(YearTale tale, LocalDate day) {
    return Rows.move(tale.identity(), "迁出", day, tale.street().code(), ELSEWHERE);
  }

  private static void movedInside(YearTale tale) {
    YearMonth told = Post.month(Post.NIGHTS);
    Street to = tale.street().next();
    tale.add(
        told,
        Rows.move(tale.identity(), "区内迁移", tale.dayIn(told), tale.street().code(), to.code()));
    tale.when(c -> c.has(Feed.MOVES, told))
        .change(Feed.MOVES, "division", tale.street().code(), to.code());
  }
}
