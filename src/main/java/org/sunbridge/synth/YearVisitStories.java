package org.sunbridge.synth;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sunbridge.domain.FindingType;

/** What two visits a year find, and where they contradict the register. */
final class YearVisitStories {

  private YearVisitStories() {}

  static List<YearStory> all() {
    return List.of(
        YearStory.of("away_then_met", met("外出", "AWAY")),
        YearStory.of("lost_then_met", met("查无此人", "LOST")),
        YearStory.of("refused_twice", YearVisitStories::refusedTwice),
        YearStory.of("forgotten_by_the_survey", YearVisitStories::forgotten),
        YearStory.of("new_phone", YearVisitStories::newPhone),
        YearStory.of("phones_contradict", YearVisitStories::phonesContradict),
        YearStory.of("names_contradict", YearVisitStories::namesContradict),
        YearStory.of("surveyed_twice", YearVisitStories::sameRowTwice));
  }

  private static Predicate<Come> onlyFirst(YearTale tale) {
    return c -> c.visited(tale.street(), 1) && !c.visited(tale.street(), 2);
  }

  private static Consumer<YearTale> met(String outcome, String reason) {
    return tale -> {
      tale.surveyed(1, row -> row.with("调查结果", outcome));
      tale.when(onlyFirst(tale)).plain(FindingType.NOT_COLLECTED, reason);
    };
  }

  private static void refusedTwice(YearTale tale) {
    tale.surveyed(1, row -> row.with("调查结果", "拒访"));
    tale.surveyed(2, row -> row.with("调查结果", "拒访"));
    tale.when(c -> c.visited(tale.street(), 1)).plain(FindingType.NOT_COLLECTED, "REFUSED");
  }

  private static void forgotten(YearTale tale) {
    tale.unsurveyed(1);
    tale.when(onlyFirst(tale)).plain(FindingType.NOT_COLLECTED, "ABSENT");
  }

  private static void newPhone(YearTale tale) {
    String before = tale.resident().home().phone();
    String after = Homes.anotherPhone(before, tale.draw());
    tale.surveyed(1, row -> row.with("联系电话", after));
    tale.surveyed(2, row -> row.with("联系电话", after));
    tale.when(c -> c.visited(tale.street(), 1)).change(Feed.SURVEY, "phone", before, after);
  }

  /** The registry's new number against the one that the survey, which has authority, has seen. */
  private static void phonesContradict(YearTale tale) {
    YearMonth from = YearMonth.from(tale.visit(1)).plusMonths(2);
    String before = tale.resident().home().phone();
    String after = Homes.anotherPhone(before, tale.draw());
    tale.registeredFrom(from, row -> row.with("联系电话", after));
    tale.when(c -> c.reaches(Feed.REGISTRY, from)).conflict(Feed.REGISTRY, "phone", before, after);
  }

  private static void namesContradict(YearTale tale) {
    String other = Names.misheard(tale.identity()).name();
    tale.surveyed(1, row -> row.with("姓名", other));
    tale.when(onlyFirst(tale)).conflict(Feed.SURVEY, "name", tale.identity().name(), other);
  }

  private static void sameRowTwice(YearTale tale) {
    List<Row> rows = tale.rows(Post.survey(tale.street(), 1));
    rows.add(rows.get(0));
    tale.when(onlyFirst(tale)).plain(FindingType.DUPLICATE, "SAME");
  }
}
