package org.sunbridge.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Yuan;
import org.sunbridge.review.Turn;

/** What a trial would change, summed up. */
public final class Sums {

  private final SortedMap<Key, Counter> byReason =
      new TreeMap<>(Comparator.comparing(Key::type).thenComparing(Key::reason));
  private final SortedMap<MonthKey, Counter> byMonth =
      new TreeMap<>(
          Comparator.comparing(MonthKey::month)
              .thenComparing(MonthKey::type)
              .thenComparing(MonthKey::benefit));
  private final Set<PersonKey> people = new HashSet<>();
  private Optional<ReadFile> file = Optional.empty();

  private record Key(FindingType type, String reason) {}

  private record MonthKey(String month, FindingType type, String benefit) {}

  /** What was read of a file that was tried out. */
  public record ReadFile(long rows, long rejects, String scope, LocalDate asOf) {}

  /**
   * Findings of a type and reason.
   *
   * @param people whose findings would turn
   * @param more yuan of findings that would be opened, or grow by a change
   * @param less yuan of findings that would be closed, or shrink by a change. Of an EXIT the yuan
   *     are those paid a month
   */
  public record Line(
      FindingType type,
      String reason,
      long opened,
      long closed,
      long changed,
      long people,
      Yuan more,
      Yuan less) {}

  /** Yuan between paid and due in a month, by benefit: OVERPAID and UNPAID. */
  public record Month(
      String month, FindingType type, String benefit, long people, Yuan more, Yuan less) {}

  private static final class Counter {
    private long opened;
    private long closed;
    private long changed;
    private long more;
    private long less;
    private final Set<PersonKey> people = new HashSet<>();

    void add(Turn turn) {
      switch (turn.kind()) {
        case OPENED -> opened++;
        case CLOSED -> closed++;
        case CHANGED -> changed++;
      }
      people.add(turn.person());
      long was = turn.was() == null ? 0 : turn.was().yuan().fen();
      long wouldBe = turn.wouldBe() == null ? 0 : turn.wouldBe().yuan().fen();
      more += Math.max(0, wouldBe - was);
      less += Math.max(0, was - wouldBe);
    }
  }

  Consumer<Turn> and(Consumer<Turn> turns) {
    return turn -> {
      add(turn);
      turns.accept(turn);
    };
  }

  private void add(Turn turn) {
    people.add(turn.person());
    byReason
        .computeIfAbsent(new Key(turn.type(), turn.shown().reason()), k -> new Counter())
        .add(turn);
    if (turn.type() == FindingType.OVERPAID || turn.type() == FindingType.UNPAID) {
      byMonth
          .computeIfAbsent(
              new MonthKey(turn.shown().effectiveMonth(), turn.type(), turn.benefit()),
              k -> new Counter())
          .add(turn);
    }
  }

  void read(long rows, long rejects, String scope, LocalDate asOf) {
    file = Optional.of(new ReadFile(rows, rejects, scope, asOf));
  }

  /** Empty where definitions were tried out. */
  public Optional<ReadFile> file() {
    return file;
  }

  /** People of whom anything would change. */
  public long people() {
    return people.size();
  }

  /** By type and reason. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    byReason.forEach(
        (key, c) ->
            lines.add(
                new Line(
                    key.type(),
                    key.reason(),
                    c.opened,
                    c.closed,
                    c.changed,
                    c.people.size(),
                    new Yuan(c.more),
                    new Yuan(c.less))));
    return lines;
  }

  /** By month, type and benefit. */
  public List<Month> months() {
    List<Month> months = new ArrayList<>();
    byMonth.forEach(
        (key, c) ->
            months.add(
                new Month(
                    key.month(),
                    key.type(),
                    key.benefit(),
                    c.people.size(),
                    new Yuan(c.more),
                    new Yuan(c.less))));
    return months;
  }
}
