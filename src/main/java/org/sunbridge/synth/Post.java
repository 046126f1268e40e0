package org.sunbridge.synth;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which file comes when in a year of twelve nights, and in what condition. */
final class Post {

  static final YearMonth FIRST = YearMonth.of(2025, 1);
  static final int NIGHTS = 12;

  /** The lists of every month. */
  static final List<Feed> MONTHLY =
      List.of(Feed.REGISTRY, Feed.DEATHS, Feed.MOVES, Feed.LOW_INCOME, Feed.LEDGER);

  /** The school year is told once. */
  static final YearMonth SCHOOLS = month(5);

  private static final List<Fate> EACH =
      List.of(Fate.LATE, Fate.LATE, Fate.CUT, Fate.CUT, Fate.TWICE, Fate.CORRECTED);

  private final Map<Delivered, Fate> fates = new HashMap<>();
  private final Map<Feed, YearMonth> corrected = new EnumMap<>(Feed.class);

  Post(Draw draw) {
    for (Feed feed : MONTHLY) {
      List<YearMonth> months = new ArrayList<>();
      for (int i = 3; i < NIGHTS; i++) {
        months.add(month(i));
      }
      draw.shuffle(months);
      for (int i = 0; i < EACH.size(); i++) {
        fates.put(Delivered.of(feed, months.get(i)), EACH.get(i));
      }
      corrected.put(feed, months.get(EACH.size() - 1));
    }
    for (Street street : Street.values()) {
      for (int round = 1; round <= 2; round++) {
        if (draw.oneIn(3)) {
          fates.put(survey(street, round), draw.of(List.of(Fate.LATE, Fate.CUT, Fate.TWICE)));
        }
      }
    }
  }

  /** The months of the year, from 1. */
  static YearMonth month(int number) {
    return FIRST.plusMonths(number - 1L);
  }

  static int night(YearMonth month) {
    return (month.getYear() - FIRST.getYear()) * 12 + month.getMonthValue();
  }

  /** Every street visits twice in the year, in months of its own. */
  static Delivered survey(Street street, int time) {
    YearMonth month = month(2 + street.ordinal() % 4 + (time == 2 ? 6 : 0));
    return new Delivered(Feed.SURVEY, month, street.code());
  }

  Fate fate(Delivered delivered) {
    return fates.getOrDefault(delivered, Fate.ON_TIME);
  }

  /** The month of which a feed's file comes with mistakes first. */
  YearMonth corrected(Feed feed) {
    return corrected.getOrDefault(feed, FIRST);
  }

  /** The night from which on something that can be relied upon has come. */
  int speaksFrom(Delivered delivered) {
    Fate fate = fate(delivered);
    int night = night(delivered.month());
    return fate == Fate.LATE || fate == Fate.CUT ? night + 1 : night;
  }
}
