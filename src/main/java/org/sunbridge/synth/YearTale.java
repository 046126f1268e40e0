package org.sunbridge.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.sunbridge.domain.Yuan;

/**
 * What the feeds say about one person in a year, and what should be found. It begins as the tale of
 * somebody to whom nothing happens and who is paid what is due; a story changes rows and states
 * findings.
 */
final class YearTale {

  private final Resident resident;
  private final Draw draw;
  private final Post post;
  private final Map<Delivered, List<Row>> rows = new HashMap<>();
  private final Map<Delivered, List<Row>> mistaken = new HashMap<>();
  private final List<YearTruth> truths = new ArrayList<>();
  private final List<LocalDate> visits = new ArrayList<>();

  YearTale(Resident resident, Draw draw, Post post) {
    this.resident = resident;
    this.draw = draw;
    this.post = post;
    for (int i = 1; i <= Post.NIGHTS; i++) {
      YearMonth month = Post.month(i);
      add(month, Rows.registry(resident));
      resident
          .membership()
          .ifPresent(
              kind ->
                  add(month, Rows.membership(resident.identity(), kind, YearMonth.of(2021, 3))));
      for (Benefit benefit : resident.subsidies().keySet()) {
        pay(month, benefit, month, rate(benefit, month));
      }
    }
    for (int time = 1; time <= 2; time++) {
      YearMonth month = Post.survey(street(), time).month();
      LocalDate day = draw.day(month.atDay(3), month.atDay(25));
      visits.add(day);
      add(month, Rows.survey(resident, Rows.VISITED, day));
    }
  }

  Resident resident() {
    return resident;
  }

  Resident.Identity identity() {
    return resident.identity();
  }

  String number() {
    return resident.certificate().number();
  }

  Street street() {
    return resident.home().street();
  }

  Draw draw() {
    return draw;
  }

  Post post() {
    return post;
  }

  /** The day of the first or second visit of the year. */
  LocalDate visit(int time) {
    return visits.get(time - 1);
  }

  LocalDate dayIn(YearMonth month) {
    return draw.day(month.atDay(4), month.atDay(24));
  }

  YearMonth monthBetween(int from, int to) {
    return Post.month(draw.between(from, to));
  }

  Yuan rate(Benefit benefit, YearMonth month) {
    return YearRates.of(resident, benefit, month);
  }

  // What is said.

  void add(YearMonth month, Row row) {
    rows(delivered(month, row)).add(row);
  }

  private static Delivered delivered(YearMonth month, Row row) {
    return new Delivered(
        row.feed(), month, row.feed() == Feed.SURVEY ? Street.titled(row.cell("街镇")).code() : "");
  }

  List<Row> rows(Delivered delivered) {
    return rows.computeIfAbsent(delivered, d -> new ArrayList<>());
  }

  /** What the file with mistakes says, which is put right later. */
  List<Row> rowsAtFirst(Delivered delivered) {
    return mistaken.getOrDefault(delivered, rows(delivered));
  }

  /** The feed's file with mistakes says this, and the corrected one what is said already. */
  void mistaken(Feed feed, UnaryOperator<List<Row>> mistake) {
    Delivered delivered = Delivered.of(feed, post.corrected(feed));
    mistaken.put(delivered, mistake.apply(List.copyOf(rows(delivered))));
  }

  /** A payment in the ledger of one month for another, or for the same. */
  void pay(YearMonth ledger, Benefit benefit, YearMonth month, Yuan amount) {
    add(ledger, Rows.payment(resident, benefit, month, amount));
  }

  /** Nothing is paid for these months, the second excluded. */
  void unpaid(Benefit benefit, YearMonth from, YearMonth before) {
    rewrite(
        Feed.LEDGER,
        from,
        before,
        row -> row.cell("补贴项目").equals(benefit.title()) ? List.of() : List.of(row));
  }

  /** The payer stops. */
  void unpaidFrom(YearMonth from) {
    resident.subsidies().keySet().forEach(b -> unpaid(b, from, Post.month(Post.NIGHTS + 1)));
  }

  void registered(YearMonth from, YearMonth before, UnaryOperator<Row> change) {
    rewrite(Feed.REGISTRY, from, before, row -> List.of(change.apply(row)));
  }

  void registeredFrom(YearMonth from, UnaryOperator<Row> change) {
    registered(from, Post.month(Post.NIGHTS + 1), change);
  }

  void silent(Feed feed, YearMonth from, YearMonth before) {
    rewrite(feed, from, before, row -> List.of());
  }

  void rewrite(Feed feed, YearMonth from, YearMonth before, Function<Row, List<Row>> change) {
    for (YearMonth month = from; month.isBefore(before); month = month.plusMonths(1)) {
      List<Row> said = rows(Delivered.of(feed, month));
      List<Row> changed = said.stream().flatMap(row -> change.apply(row).stream()).toList();
      said.clear();
      said.addAll(changed);
    }
  }

  void surveyed(int time, UnaryOperator<Row> change) {
    rows(Post.survey(street(), time)).replaceAll(change);
  }

  void unsurveyed(int time) {
    rows(Post.survey(street(), time)).clear();
  }

  /** Nobody is met there any more from this day on. */
  void goneAfter(LocalDate day) {
    for (int time = 1; time <= 2; time++) {
      if (visit(time).isAfter(day)) {
        unsurveyed(time);
      }
    }
  }

  // What is to be found.

  /** What the ledgers that have come pay for a month. */
  Yuan paid(Come come, Benefit benefit, YearMonth month) {
    Yuan sum = Yuan.ZERO;
    for (int i = 1; i <= come.night(); i++) {
      Delivered ledger = Delivered.of(Feed.LEDGER, Post.month(i));
      if (come.has(Feed.LEDGER, ledger.month())) {
        boolean isWrong =
            ledger.month().equals(post.corrected(Feed.LEDGER)) && !come.isCorrected(Feed.LEDGER);
        for (Row row : isWrong ? rowsAtFirst(ledger) : rows(ledger)) {
          if (row.cell("补贴项目").equals(benefit.title())
              && row.cell("发放月份").equals(month.toString())) {
            sum = sum.plus(Yuan.of(row.cell("金额")));
          }
        }
      }
    }
    return sum;
  }

  boolean isPaidNow(Come come, Benefit benefit) {
    return paid(come, benefit, come.newest(Feed.LEDGER)).isPositive();
  }

  void found(YearTruth truth) {
    truths.add(truth);
  }

  /** Findings that stand while something is so. */
  YearTruths when(Predicate<Come> isSo) {
    return new YearTruths(this, isSo);
  }

  List<Finding> findings(Come come) {
    return truths.stream().flatMap(truth -> truth.after(come).stream()).toList();
  }
}
