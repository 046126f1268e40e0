package org.sunbridge.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunbridge.conclude.Conclude;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.Found;
import org.sunbridge.conclude.LedgerLine;
import org.sunbridge.conclude.PersonCase;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.publish.Outbox;
import org.sunbridge.publish.OutboxEntry;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.RunMapper;

/**
 * Concludes a page of people: their findings, the register and what leaves the house change in one
 * transaction, the caller's, in which they also leave the queue.
 */
final class ConcludePage {

  private final Conclude conclude;
  private final Set<Long> speaking;
  private final Cases cases;
  private final FindingMapper findings;
  private final FindingBulkMapper bulk;
  private final MemoryMapper memory;
  private final LocalDate businessDate;
  private final PendingMapper pending;
  private final RunMapper runs;
  private final RegisterWriter register;
  private final Effect effect;
  private final LedgerWriter ledger;
  private final Leaving leaving;
  private final Outbox outbox;
  private final Material material;
  private final EvidenceText evidence = new EvidenceText();
  private final FindingRows rows;
  private final UndecidedChanges undecided;
  private final Effects effects = new Effects();
  private boolean isWatched;

  /**
   * @param speaking deliveries that speak
   */
  ConcludePage(
      Conclude conclude,
      Set<Long> speaking,
      Cases cases,
      FindingMapper findings,
      FindingBulkMapper bulk,
      MemoryMapper memory,
      LocalDate businessDate,
      PendingMapper pending,
      RunMapper runs,
      RegisterWriter register,
      Effect effect,
      LedgerWriter ledger,
      Leaving leaving,
      Outbox outbox,
      Material material) {
    this.conclude = conclude;
    this.speaking = speaking;
    this.cases = cases;
    this.findings = findings;
    this.bulk = bulk;
    this.memory = memory;
    this.businessDate = businessDate;
    this.pending = pending;
    this.runs = runs;
    this.register = register;
    this.effect = effect;
    this.ledger = ledger;
    this.leaving = leaving;
    this.outbox = outbox;
    this.material = material;
    this.rows = new FindingRows(material, evidence);
    this.undecided = new UndecidedChanges(material);
  }

  /** Remembers from now on what it writes. */
  void watch() {
    isWatched = true;
  }

  Effects effects() {
    return effects;
  }

  void of(List<PersonKey> keys, long run) {
    Keys asked = Keys.of(keys);
    // Out of the queue first: writing the register may put somebody back in.
    pending.remove(asked);
    Map<PersonKey, List<FindingRow>> existing = new HashMap<>();
    findings
        .ofPeople(asked)
        .forEach(row -> existing.computeIfAbsent(row.personKey, k -> new ArrayList<>()).add(row));
    Map<PersonKey, RegisterEntry> entries = new LinkedHashMap<>();
    Map<PersonKey, List<LedgerLine>> explained = new LinkedHashMap<>();
    List<FindingRow> opened = new ArrayList<>();
    List<Difference.Altered> altered = new ArrayList<>();
    long open = 0;
    long suspended = 0;
    Remembered pauses = Remembered.pauses(memory, keys, businessDate);
    Cases.Gathered gathered = cases.gather(keys);
    for (Map.Entry<PersonKey, PersonCase> person : gathered.cases().entrySet()) {
      PersonKey key = person.getKey();
      Conclusion conclusion = conclude.of(person.getValue());
      open += conclusion.open().size();
      suspended += conclusion.suspended().isEmpty() ? 0 : 1;
      Difference difference =
          new Difference(
              material,
              evidence,
              speaking,
              gathered.apart().getOrDefault(key, Set.of()),
              businessDate);
      explained.put(key, conclusion.ledger());
      List<FindingRow> known = existing.getOrDefault(key, List.of());
      // What is found again while the benefit is left in pay is as paused as what is found anew.
      known.stream()
          .filter(row -> row.state == FindingState.CLOSED)
          .forEach(row -> leftInPay(row, pauses));
      difference.between(known, conclusion);
      List<FindingRow> own = new ArrayList<>(known);
      for (Found found : difference.opened()) {
        FindingRow row = rows.of(key, found, person.getValue(), conclusion, run);
        leftInPay(row, pauses);
        opened.add(row);
        own.add(row);
      }
      altered.addAll(difference.altered());
      conclusion.entry().ifPresent(entry -> entries.put(key, undecided.leftOut(entry, own)));
    }
    register.write(entries, run);
    register.takeBack(keys.stream().filter(key -> !entries.containsKey(key)).toList());
    ledger.write(explained);
    write(opened, altered, run);
    if (isWatched) {
      opened.forEach(effects::opened);
      altered.forEach(effects::altered);
    }
    // Whoever else concludes waits at the run's row until this page is committed: it comes last.
    bulk.flush();
    register.flush();
    runs.addFindingCounts(
        run,
        opened.size(),
        altered.stream().filter(a -> a.row().state == FindingState.CLOSED).count(),
        open);
    if (suspended > 0) {
      runs.addSuspended(run, suspended);
    }
  }

  private void write(List<FindingRow> opened, List<Difference.Altered> altered, long run) {
    List<OutboxEntry> entries = new ArrayList<>();
    opened.forEach(bulk::put);
    opened.forEach(row -> entries.addAll(leaving.entries(row)));
    takeEffect(opened);
    List<FindingEventRow> events = new ArrayList<>();
    for (Difference.Altered change : altered) {
      change.row().lastRun = run;
      change.row().changedAt = material.now();
      bulk.put(change.row());
      if (change.row().type == FindingType.EXIT) {
        bringAbout(change);
      }
      entries.addAll(leaving.withdrawals(change.jobBefore(), change.row()));
      entries.addAll(leaving.entries(change.row()));
      events.add(event(change, run));
    }
    if (!events.isEmpty()) {
      findings.insertEvents(events);
    }
    if (!entries.isEmpty()) {
      outbox.putAll(entries);
    }
  }

  /** What an exit does to the register, and no longer does. */
  private void bringAbout(Difference.Altered change) {
    boolean isApplied = change.row().state == FindingState.APPLIED;
    if (isApplied && (change.before() != FindingState.APPLIED || change.isMaterial())) {
      effect.of(change.row());
    } else if (!isApplied && change.before() == FindingState.APPLIED) {
      register.revive(change.row().id);
    }
  }

  /** Exits of a job that decides by itself; the database knows their numbers. */
  private void takeEffect(List<FindingRow> opened) {
    List<PersonKey> ended =
        opened.stream()
            .filter(row -> row.type == FindingType.EXIT && row.state == FindingState.APPLIED)
            .map(row -> row.personKey)
            .distinct()
            .toList();
    if (ended.isEmpty()) {
      return;
    }
    Set<List<Object>> mine =
        opened.stream()
            .map(row -> List.<Object>of(row.personKey, row.identity))
            .collect(Collectors.toSet());
    bulk.flush();
    findings.ofPeople(Keys.of(ended)).stream()
        .filter(row -> row.type == FindingType.EXIT && row.state == FindingState.APPLIED)
        .filter(row -> mine.contains(List.<Object>of(row.personKey, row.identity)))
        .forEach(effect::of);
  }

  /**
   * A benefit that somebody left in pay while they look is not ended by what is found meanwhile.
   */
  private static void leftInPay(FindingRow row, Remembered pauses) {
    boolean isAgainstIt = row.type == FindingType.EXIT || row.type == FindingType.OVERPAID;
    if (isAgainstIt) {
      pauses
          .inPayThrough(row.personKey, row.benefit)
          .ifPresent(
              through -> {
                row.pausedUntil = through;
                row.state = row.state == FindingState.APPLIED ? FindingState.PROPOSED : row.state;
              });
    }
  }

  private FindingEventRow event(Difference.Altered change, long run) {
    FindingEventRow event = new FindingEventRow();
    event.findingId = change.row().id;
    event.stateBefore = change.before();
    event.stateAfter = change.row().state;
    event.runId = run;
    event.reason = change.why();
    event.happenedAt = material.now();
    return event;
  }
}
