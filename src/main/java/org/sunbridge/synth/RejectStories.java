package org.sunbridge.synth;

import static org.sunbridge.synth.Months.NOVEMBER;
import static org.sunbridge.synth.Night.SECOND;

import java.time.LocalDate;
import java.util.List;
import org.sunbridge.domain.Category;

/** Rows that have to be turned back: they speak for nobody. */
final class RejectStories {

  private static final String ID = "身份证号";
  private static final String NUMBER = "残疾人证号";

  private RejectStories() {}

  static List<Story> all() {
    return List.of(
        Story.of("bad_id", 22, RejectStories::ofTheSurvey).inExample(),
        Story.of("registry_bad_id_nov", 4, RejectStories::ofTheRegistry),
        Story.of("registry_category_nov", 3, RejectStories::atOddsWithItsNumber),
        Story.of("ledger_bad_id_nov", 3, RejectStories::ofTheLedger).happeningTo(Resident::isPaid),
        Story.of("deaths_bad_id_nov", 3, RejectStories::ofTheDeaths)
            .between("2026-11-01", "2026-11-28"));
  }

  /** Nobody was seen, so the person counts as absent. */
  private static void ofTheSurvey(Tale tale, LocalDate day) {
    tale.surveyed(RejectStories::mistyped);
    tale.both().notCollected("ABSENT");
  }

  /** Not absent from the registry while a row of the same name and birth date was turned back. */
  private static void ofTheRegistry(Tale tale, LocalDate day) {
    tale.rewrite(SECOND, Feed.REGISTRY, RejectStories::mistyped);
  }

  private static void atOddsWithItsNumber(Tale tale, LocalDate day) {
    Category category = tale.resident().certificate().category();
    Category other = category == Category.MULTIPLE ? Category.PHYSICAL : Category.MULTIPLE;
    tale.rewrite(SECOND, Feed.REGISTRY, row -> row.with("残疾类别", Rows.text(other)).toBeTurnedBack());
  }

  /** A payment that speaks for nobody leaves its month unpaid until the row is mended. */
  private static void ofTheLedger(Tale tale, LocalDate day) {
    tale.rewrite(SECOND, Feed.LEDGER, RejectStories::mistyped);
    tale.second().unpaidSubsidies(NOVEMBER);
  }

  private static void ofTheDeaths(Tale tale, LocalDate day) {
    tale.add(SECOND, mistyped(Rows.death(tale.identity(), day)));
  }

  /** One wrong digit where the check character stands. */
  static Row mistyped(Row row) {
    Row mistyped = row;
    if (row.has(ID)) {
      mistyped = mistyped.with(ID, mistyped(row.cell(ID)));
    }
    if (row.has(NUMBER)) {
      mistyped = mistyped.with(NUMBER, mistyped(row.cell(NUMBER)));
    }
    return mistyped.toBeTurnedBack();
  }

  private static String mistyped(String number) {
    char check = number.charAt(17);
    char wrong = check == '0' || check == 'X' ? '7' : (char) (check - 1);
    return number.substring(0, 17) + wrong + number.substring(18);
  }
}
