package org.sunbridge.conclude;

import static org.sunbridge.conclude.APerson.ELSEWHERE;
import static org.sunbridge.conclude.APerson.LIVING;
import static org.sunbridge.conclude.APerson.NURSING;
import static org.sunbridge.conclude.APerson.STREET;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A year of somebody's life, drawn by lot: what happened on which day, when it was told, and what
 * was paid. It knows nothing of statements and rules.
 */
final class Life {

  static final YearMonth FIRST = YearMonth.of(2026, 1);
  static final LocalDate LONG_AGO = LocalDate.of(2021, 5, 7);

  /** A certificate from its issue on. */
  record Issue(LocalDate on, LocalDate expiresOn, int grade) {}

  /** Something that happened on a day and was told on the last day of a month. */
  record Event(LocalDate on, LocalDate told) {}

  final int category;
  final List<Issue> issues = new ArrayList<>();
  @Nullable LocalDate frozenOn;
  @Nullable LocalDate unfrozenOn;
  @Nullable LocalDate cancelledOn;
  @Nullable Event death;
  @Nullable Event movedOut;
  @Nullable Event movedBack;
  @Nullable Event sentence;
  @Nullable LocalDate releasedOn;
  final TreeMap<YearMonth, String> membership = new TreeMap<>();
  final Map<String, TreeMap<YearMonth, Integer>> paidYuan = new HashMap<>();

  private final Random lot;

  Life(long seed) {
    lot = new Random(seed);
    category = oneIn(3) ? 6 : 4;
    int grade = 1 + lot.nextInt(4);
    boolean expires = oneIn(3);
    LocalDate expiry = expires ? day() : LocalDate.of(2031, 5, 6);
    issues.add(new Issue(LONG_AGO, expiry, grade));
    LocalDate reissue = expires ? expiry.plusDays(lot.nextInt(150) - 25L) : day();
    boolean isReissued = oneIn(2) && reissue.isBefore(LocalDate.of(2026, 12, 20));
    if (isReissued && reissue.isAfter(LocalDate.of(2026, 1, 5))) {
      int now = oneIn(2) ? grade : 1 + lot.nextInt(4);
      // A renewal takes the old one's place on its day; the register lists one certificate.
      if (expires || now != grade) {
        issues.add(new Issue(reissue, reissue.plusYears(10), now));
      }
    } else if (oneIn(4)) {
      frozenOn = day();
      LocalDate until = frozenOn.plusMonths(1 + lot.nextInt(4)).withDayOfMonth(1 + lot.nextInt(28));
      unfrozenOn = oneIn(2) && until.getYear() == 2026 ? until : null;
    } else if (oneIn(6)) {
      cancelledOn = day();
    }
    death = oneIn(5) ? told(day(), lot.nextInt(3)) : null;
    if (oneIn(5)) {
      movedOut = told(day(), lot.nextInt(2));
      LocalDate back = movedOut.on().plusMonths(1).plusDays(lot.nextInt(120));
      movedBack = oneIn(2) && back.getYear() == 2026 ? told(back, lot.nextInt(2)) : null;
    }
    if (oneIn(6)) {
      sentence = told(day(), lot.nextInt(2));
      releasedOn = sentence.on().plusDays(20L + lot.nextInt(300));
    }
    List<String> kinds = List.of("", "", "MINIMUM_LIVING", "LOW_INCOME", "DESTITUTE");
    String kind = kinds.get(lot.nextInt(kinds.size()));
    for (YearMonth m = FIRST.minusMonths(1); m.getYear() <= 2026; m = m.plusMonths(1)) {
      kind = oneIn(8) ? kinds.get(lot.nextInt(kinds.size())) : kind;
      membership.put(m, kind);
    }
    payments(LIVING, List.of(0, 320, 450));
    payments(NURSING, List.of(0, 180, 350));
  }

  /** What the payer pays goes on for a while, whatever becomes of the person. */
  private void payments(String benefit, List<Integer> amounts) {
    TreeMap<YearMonth, Integer> paid = new TreeMap<>();
    int amount = amounts.get(lot.nextInt(amounts.size()));
    for (YearMonth m = FIRST; m.getYear() == 2026; m = m.plusMonths(1)) {
      amount = oneIn(6) ? amounts.get(lot.nextInt(amounts.size())) : amount;
      paid.put(m, amount);
    }
    paidYuan.put(benefit, paid);
  }

  /** What the files of the year say up to a month's end. */
  APerson toldBy(YearMonth last) {
    APerson person = APerson.aPerson().inCategory(category);
    for (YearMonth m = FIRST.minusMonths(1); !m.isAfter(last); m = m.plusMonths(1)) {
      LocalDate end = m.atEndOfMonth();
      listed(person, end);
      String kind = membership.get(m);
      person.lowIncome(m.toString(), kind == null || kind.isEmpty() ? null : kind);
      if (!m.isBefore(FIRST)) {
        person.ledger(m.toString());
        for (String benefit : List.of(LIVING, NURSING)) {
          int yuan = paid(benefit, m);
          if (yuan > 0) {
            person.paid(m.toString(), benefit, yuan + ".00");
          }
        }
      }
    }
    LocalDate end = last.atEndOfMonth();
    if (isTold(death, end)) {
      person.diedOn(death.on().toString(), death.told().toString());
    }
    if (isTold(movedOut, end)) {
      person.moved(movedOut.on().toString(), ELSEWHERE, movedOut.told().toString());
    }
    if (isTold(movedBack, end)) {
      person.moved(movedBack.on().toString(), STREET, movedBack.told().toString());
    }
    if (isTold(sentence, end) && releasedOn != null) {
      person.sentenced(sentence.on().toString(), releasedOn.toString(), sentence.told().toString());
    }
    return person;
  }

  private void listed(APerson person, LocalDate asOf) {
    Issue issue = issueOn(asOf);
    person
        .ofGrade(issue.grade())
        .issuedOn(issue.on().toString())
        .until(issue.expiresOn().toString());
    if (cancelledOn != null && !cancelledOn.isAfter(asOf)) {
      person.status("CANCELLED", cancelledOn.toString());
    } else if (frozenOn != null && !frozenOn.isAfter(asOf)) {
      boolean isOver = unfrozenOn != null && !unfrozenOn.isAfter(asOf);
      person.status(
          isOver ? "VALID" : "FROZEN", isOver ? String.valueOf(unfrozenOn) : frozenOn.toString());
    } else {
      person.status("VALID", null);
    }
    person.listed(asOf.toString());
  }

  /** The certificate issued last by a day. */
  Issue issueOn(LocalDate day) {
    return issues.stream().filter(i -> !i.on().isAfter(day)).reduce((a, b) -> b).orElseThrow();
  }

  int paid(String benefit, YearMonth month) {
    return paidYuan.getOrDefault(benefit, new TreeMap<>()).getOrDefault(month, 0);
  }

  static boolean isTold(@Nullable Event event, LocalDate by) {
    return event != null && !event.told().isAfter(by);
  }

  private boolean oneIn(int n) {
    return lot.nextInt(n) == 0;
  }

  private LocalDate day() {
    return LocalDate.of(2026, 1, 3).plusDays(lot.nextInt(355));
  }

  private static Event told(LocalDate on, int monthsLate) {
    return new Event(on, YearMonth.from(on).plusMonths(monthsLate).atEndOfMonth());
  }
}
