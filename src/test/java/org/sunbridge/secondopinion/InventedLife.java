package org.sunbridge.secondopinion;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.sunbridge.secondopinion.Life.Certificate;
import org.sunbridge.secondopinion.Life.Move;
import org.sunbridge.secondopinion.Life.Payment;

/** A random life over some months, as six feeds tell it at each month's end. */
final class InventedLife {

  private static final List<String> STREETS = List.of("310114001", "310114102", "310114114");
  private static final List<String> OUTCOMES =
      List.of("VISITED", "PHONED", "LOST", "EMPTY", "AWAY", "REFUSED", "DECEASED", "MOVED_OUT");
  private static final long[] AMOUNTS = {45000, 41000, 32000, 29000, 35000, 30000, 18000, 15000};

  private final Random random;
  private final Life life = new Life();
  private final YearMonth start;
  private final int months;
  private final List<Certificate> certificates = new ArrayList<>();
  private final Map<String, Long> habit = new HashMap<>();
  private Optional<String> membership = Optional.empty();

  private InventedLife(long seed) {
    random = new Random(seed);
    start = YearMonth.of(2024, 1).plusMonths(random.nextInt(36));
    months = 1 + random.nextInt(6);
  }

  static Life of(long seed) {
    return new InventedLife(seed).told();
  }

  /** A business date: the day of the last delivery, or some days later. */
  static LocalDate today(long seed, Life life) {
    LocalDate last = life.lastAsOf();
    return seed % 3 > 0 ? last : last.plusDays(seed % 100);
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private LocalDate dayIn(YearMonth month) {
    return switch (random.nextInt(6)) {
      case 0 -> month.atDay(1);
      case 1 -> month.atEndOfMonth();
      default -> month.atDay(1 + random.nextInt(month.lengthOfMonth()));
    };
  }

  /** A day around the told months. */
  private LocalDate someDay() {
    return dayIn(start.plusMonths(random.nextInt(months + 3) - 2L));
  }

  private LocalDate earlier(YearMonth month) {
    LocalDate day = someDay();
    return day.isAfter(month.atEndOfMonth()) ? dayIn(month) : day;
  }

  private Life told() {
    LocalDate expires =
        oneIn(2) ? someDay().plusMonths(random.nextInt(7)) : LocalDate.of(2031, 5, 6);
    if (oneIn(3)) {
      expires = someDay();
    }
    int grade = 1 + random.nextInt(4);
    int category = 1 + random.nextInt(7);
    certificates.add(
        new Certificate(
            category,
            grade,
            "",
            expires.minusYears(10).plusDays(1),
            expires,
            "VALID",
            Optional.empty(),
            any(STREETS)));
    membership = oneIn(2) ? Optional.of(anyKind()) : Optional.empty();
    for (String benefit : List.of("living-subsidy", "nursing-subsidy")) {
      if (!oneIn(4)) {
        habit.put(benefit, AMOUNTS[random.nextInt(AMOUNTS.length)]);
      }
    }
    Optional<LocalDate> died = oneIn(4) ? Optional.of(someDay()) : Optional.empty();
    int deathKnown = random.nextInt(months);
    List<Move> moves = movesToTell();
    for (int i = 0; i < months; i++) {
      month(start.plusMonths(i), i, died.filter(d -> true), deathKnown, moves);
    }
    return life;
  }

  private List<Move> movesToTell() {
    List<Move> moves = new ArrayList<>();
    LocalDate day = someDay();
    while (oneIn(4)) {
      boolean leaves = oneIn(2);
      String name = oneIn(8) ? "王晓明" : Life.NAME;
      moves.add(new Move(day, leaves ? "320583" : any(STREETS), name));
      day = day.plusDays(1 + random.nextInt(60));
    }
    return moves;
  }

  private void month(
      YearMonth month, int index, Optional<LocalDate> died, int deathKnown, List<Move> moves) {
    LocalDate asOf = month.atEndOfMonth();
    if (index > 0) {
      certificateEvents(month);
    }
    boolean listed = index == 0 || !oneIn(12);
    if (index == 0 || !oneIn(15)) {
      life.registries.add(new Life.Registry(asOf, listed ? List.copyOf(certificates) : List.of()));
    }
    if (oneIn(5)) {
      membership = oneIn(2) ? Optional.empty() : Optional.of(anyKind());
    }
    if (!oneIn(15)) {
      life.listings.add(new Life.Listing(asOf, membership));
    }
    if (!oneIn(15)) {
      life.ledgers.add(new Life.Ledger(month, payments(month)));
    }
    Optional<LocalDate> known =
        index == deathKnown ? died.filter(d -> !d.isAfter(asOf)) : Optional.empty();
    if (known.isEmpty() && oneIn(30)) {
      known = died.map(d -> d.minusDays(20)).filter(d -> index > deathKnown && !d.isAfter(asOf));
    }
    if (known.isPresent() || !oneIn(15)) {
      life.deaths.add(new Life.Deaths(asOf, known, oneIn(8) ? "王晓明" : Life.NAME));
    }
    List<Move> now = moves.stream().filter(m -> !m.movedOn().isAfter(asOf)).toList();
    if (!now.isEmpty() || !oneIn(15)) {
      moves.removeAll(now);
      life.moves.add(new Life.Moves(asOf, now));
    }
    survey(month, asOf);
  }

  private String anyKind() {
    return any(List.of("MINIMUM_LIVING", "MINIMUM_LIVING", "LOW_INCOME", "DESTITUTE"));
  }

  private Map<Payment, Long> payments(YearMonth month) {
    Map<Payment, Long> paid = new HashMap<>();
    for (String benefit : List.of("living-subsidy", "nursing-subsidy")) {
      if (oneIn(8)) {
        habit.remove(benefit);
      } else if (oneIn(8)) {
        habit.put(benefit, AMOUNTS[random.nextInt(AMOUNTS.length)]);
      }
      Optional.ofNullable(habit.get(benefit))
          .ifPresent(fen -> paid.put(new Payment(month, benefit), fen));
      if (oneIn(10)) {
        YearMonth earlier = month.minusMonths(1 + random.nextInt(2));
        paid.put(
            new Payment(earlier, benefit),
            (oneIn(3) ? -1 : 1) * AMOUNTS[random.nextInt(AMOUNTS.length)]);
      }
    }
    return paid;
  }

  private void survey(YearMonth month, LocalDate asOf) {
    for (String street : STREETS) {
      if (oneIn(4)
          && (oneIn(3) || life.surveys.stream().noneMatch(s -> s.street().equals(street)))) {
        boolean visited = street.equals(certificates.get(0).division()) ? !oneIn(5) : oneIn(10);
        life.surveys.add(
            new Life.Survey(
                asOf,
                street,
                visited
                    ? Optional.of(new Life.Visit(any(OUTCOMES), dayIn(month)))
                    : Optional.empty()));
      }
    }
  }

  private void certificateEvents(YearMonth month) {
    int last = certificates.size() - 1;
    Certificate c = certificates.get(last);
    Optional<LocalDate> on =
        oneIn(3) ? Optional.empty() : Optional.of(oneIn(8) ? earlier(month) : dayIn(month));
    switch (random.nextInt(16)) {
      case 9 -> certificates.set(last, with(c, c.status(), on));
      case 10 -> certificates.set(last, expiring(c, someDay().plusYears(random.nextInt(3))));
      case 0, 1 -> {
        if (c.status().equals("VALID")) {
          certificates.set(last, with(c, "FROZEN", on));
        }
      }
      case 2, 3, 4 -> {
        if (c.status().equals("FROZEN")) {
          certificates.set(last, with(c, "VALID", on));
        }
      }
      case 5 -> {
        if (!c.status().equals("CANCELLED")) {
          certificates.set(last, with(c, oneIn(3) ? "MOVED_OUT" : "CANCELLED", on));
        }
      }
      case 6, 7 -> reissued(month, c);
      case 8 -> {
        if (c.expiresOn().isBefore(month.atDay(1))) {
          certificates.set(last, with(c, "EXPIRED", Optional.empty()));
        }
      }
      default -> {}
    }
  }

  /** A renewal of the same number, a replacement, or another grade; some name a day to come. */
  private void reissued(YearMonth month, Certificate c) {
    LocalDate issued = dayIn(oneIn(6) ? month.plusMonths(1) : month);
    if (!issued.isAfter(c.issuedOn())) {
      return;
    }
    boolean renewed = oneIn(3);
    int grade = renewed || oneIn(3) ? c.grade() : 1 + random.nextInt(4);
    int category = renewed || oneIn(2) ? c.category() : 1 + random.nextInt(7);
    boolean same = grade == c.grade() && category == c.category();
    String suffix = renewed ? c.suffix() : same ? c.suffix() + "B1" : "";
    if (suffix.length() > 2
        || (!renewed
            && certificates.stream().anyMatch(o -> isNumber(o, category, grade, suffix)))) {
      return;
    }
    if (renewed || oneIn(2)) {
      certificates.clear();
    } else if (oneIn(2)) {
      certificates.set(certificates.size() - 1, with(c, "CANCELLED", Optional.of(issued)));
    }
    String division = oneIn(6) ? any(STREETS) : c.division();
    certificates.add(
        new Certificate(
            category,
            grade,
            suffix,
            issued,
            issued.plusYears(10).minusDays(1),
            "VALID",
            Optional.empty(),
            division));
  }

  private static boolean isNumber(Certificate c, int category, int grade, String suffix) {
    return c.category() == category && c.grade() == grade && c.suffix().equals(suffix);
  }

  private static Certificate with(Certificate c, String status, Optional<LocalDate> on) {
    return new Certificate(
        c.category(), c.grade(), c.suffix(), c.issuedOn(), c.expiresOn(), status, on, c.division());
  }

  private static Certificate expiring(Certificate c, LocalDate on) {
    return new Certificate(
        c.category(),
        c.grade(),
        c.suffix(),
        c.issuedOn(),
        on,
        c.status(),
        c.statusOn(),
        c.division());
  }
}
