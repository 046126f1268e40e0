package org.sunbridge.web;

import java.util.List;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingType;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.operation.MemoryQuery;
import org.sunbridge.operation.NightSummaryMapper;
import org.sunbridge.operation.PeopleCount;
import org.sunbridge.operation.RunQuery;

/** Adds up what the page of the day shows. Thread-safe. */
final class TodaySums {

  private final FindingQuery findings;
  private final MemoryQuery memory;
  private final NightSummaryMapper summary;
  private final RunQuery runs;

  TodaySums(FindingQuery findings, MemoryQuery memory, NightSummaryMapper summary, RunQuery runs) {
    this.findings = findings;
    this.memory = memory;
    this.summary = summary;
    this.runs = runs;
  }

  TodayFigures of(AreaScope area) {
    List<PeopleCount> people = findings.people(area);
    return new TodayFigures(
        amount(FindingType.UNPAID, people, area),
        amount(FindingType.OVERPAID, people, area),
        memory.queue(area),
        Collected.of(summary.collection(), area),
        StreetTable.of(findings.streets(area)));
  }

  Pushed pushed() {
    return Pushed.of(runs.outbox());
  }

  private Amount amount(FindingType type, List<PeopleCount> people, AreaScope area) {
    PeopleCount count =
        people.stream()
            .filter(one -> one.type() == type)
            .findFirst()
            .orElse(new PeopleCount(type, 0, 0));
    return Amount.of(count, findings.difference(type, area));
  }
}
