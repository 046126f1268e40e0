package org.sunbridge.synth;

import static org.sunbridge.synth.Night.FIRST;
import static org.sunbridge.synth.Night.SECOND;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sunbridge.domain.Yuan;

/**
 * What the feeds say about one person on both nights, and what should be found. It begins as the
 * tale of somebody to whom nothing happens; a story changes rows and states findings.
 */
final class Tale {

  private final Resident resident;
  private final LocalDate visitedOn;
  private final Draw draw;
  private final Map<Night, Map<Feed, List<Row>>> rows = new EnumMap<>(Night.class);
  private final Map<Night, List<Finding>> findings = new EnumMap<>(Night.class);

  Tale(Resident resident, LocalDate visitedOn, Draw draw) {
    this.resident = resident;
    this.visitedOn = visitedOn;
    this.draw = draw;
    YearMonth listedSince = YearMonth.of(draw.between(2019, 2025), draw.between(1, 12));
    for (Night night : Night.values()) {
      add(night, Rows.registry(resident));
      resident
          .membership()
          .ifPresent(kind -> add(night, Rows.membership(resident.identity(), kind, listedSince)));
      resident.subsidies().forEach((benefit, amount) -> pay(night, benefit, amount));
    }
    add(FIRST, Rows.survey(resident, Rows.VISITED, visitedOn));
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

  LocalDate visitedOn() {
    return visitedOn;
  }

  Draw draw() {
    return draw;
  }

  List<Row> rows(Night night, Feed feed) {
    return rows.computeIfAbsent(night, any -> new EnumMap<>(Feed.class))
        .computeIfAbsent(feed, any -> new ArrayList<>());
  }

  List<Finding> findings(Night night) {
    return findings.computeIfAbsent(night, any -> new ArrayList<>());
  }

  void add(Night night, Row row) {
    rows(night, row.feed()).add(row);
  }

  void pay(Night night, Benefit benefit, Yuan amount) {
    add(night, Rows.payment(resident, benefit, night.month(), amount));
  }

  void rewrite(Night night, Feed feed, UnaryOperator<Row> change) {
    rows(night, feed).replaceAll(change);
  }

  /** The registry says the same on both nights, but for this. */
  void registered(UnaryOperator<Row> change) {
    rewrite(FIRST, Feed.REGISTRY, change);
    rewrite(SECOND, Feed.REGISTRY, change);
  }

  void surveyed(UnaryOperator<Row> change) {
    rewrite(FIRST, Feed.SURVEY, change);
  }

  void surveyed(String outcome) {
    surveyed(row -> row.with("调查结果", outcome));
  }

  void unsurveyed() {
    silent(FIRST, Feed.SURVEY);
  }

  void unpaid(Night night) {
    silent(night, Feed.LEDGER);
  }

  void unpaid(Night night, Benefit benefit) {
    rows(night, Feed.LEDGER).removeIf(row -> row.cell("补贴项目").equals(benefit.title()));
  }

  void silent(Night night, Feed feed) {
    rows(night, feed).clear();
  }

  /** Findings open after the first night only. */
  Truths first() {
    return new Truths(this, Set.of(FIRST));
  }

  /** Findings that the second night brings. */
  Truths second() {
    return new Truths(this, Set.of(SECOND));
  }

  /** Findings of the first night that still stand after the second. */
  Truths both() {
    return new Truths(this, Set.of(FIRST, SECOND));
  }
}
