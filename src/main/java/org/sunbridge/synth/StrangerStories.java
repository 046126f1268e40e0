package org.sunbridge.synth;

import static org.sunbridge.synth.Night.FIRST;
import static org.sunbridge.synth.Night.SECOND;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.sunbridge.domain.MembershipKind;

/** People the register does not know. Three of the lists are about everybody: they find nothing. */
final class StrangerStories {

  private StrangerStories() {}

  static List<Story> all() {
    return List.of(
        stranger("stranger_surveyed", 12, StrangerStories::surveyed).inExample(),
        stranger("stranger_paid", 4, StrangerStories::paid),
        stranger("stranger_died", 150, StrangerStories::died)
            .between("2026-09-01", "2026-10-30")
            .inExample(),
        stranger("stranger_died_nov", 140, StrangerStories::diedInNovember)
            .between("2026-11-01", "2026-11-28"),
        stranger("stranger_low_income", 420, StrangerStories::listed).inExample(),
        stranger("stranger_moved_in", 60, StrangerStories::movedIn)
            .between("2026-11-01", "2026-11-28"));
  }

  private static Story stranger(String name, int inDemonstration, Story.Plot plot) {
    return Story.of(
            name,
            inDemonstration,
            (tale, day) -> {
              for (Night night : Night.values()) {
                for (Feed feed : Feed.values()) {
                  tale.silent(night, feed);
                }
              }
              plot.tell(tale, day);
            })
        .unlistedOnFirstNight();
  }

  private static void surveyed(Tale tale, LocalDate day) {
    tale.add(FIRST, Rows.survey(tale.resident(), Rows.VISITED, tale.visitedOn()));
    tale.both().notRegistered();
  }

  private static void paid(Tale tale, LocalDate day) {
    tale.pay(FIRST, Benefit.NURSING, Benefit.NURSING_OTHERS);
    tale.pay(SECOND, Benefit.NURSING, Benefit.NURSING_OTHERS);
    tale.both().notRegistered();
  }

  private static void died(Tale tale, LocalDate day) {
    tale.add(FIRST, Rows.death(tale.identity(), day));
  }

  private static void diedInNovember(Tale tale, LocalDate day) {
    tale.add(SECOND, Rows.death(tale.identity(), day));
  }

  private static void listed(Tale tale, LocalDate day) {
    MembershipKind kind =
        tale.draw().of(List.of(MembershipKind.MINIMUM_LIVING, MembershipKind.LOW_INCOME));
    Row row = Rows.membership(tale.identity(), kind, YearMonth.of(2020, 1));
    tale.add(FIRST, row);
    tale.add(SECOND, row);
  }

  /** Into the district: nothing until a certificate follows. */
  private static void movedIn(Tale tale, LocalDate day) {
    tale.add(
        SECOND,
        Rows.move(tale.identity(), "迁入", day, "320583", tale.resident().home().street().code()));
  }
}
