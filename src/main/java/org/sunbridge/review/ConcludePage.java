package org.sunbridge.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sunbridge.conclude.Conclude;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.Found;
import org.sunbridge.conclude.PersonCase;
import org.sunbridge.conclude.RegisterEntry;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Statement;
import org.sunbridge.publish.Outbox;
import org.sunbridge.publish.OutboxEntry;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.RunMapper;

/**
 * Concludes a page of people: their findings, the register and what leaves the house change in one
 * transaction, the caller's, in which they also leave the queue.
 */
final class ConcludePage {

  private static final int ROWS_A_STATEMENT = 500;

  private final Conclude conclude;
  private final Set<Long> speaking;
  private final Cases cases;
  private final FindingMapper findings;
  private final PendingMapper pending;
  private final RunMapper runs;
  private final RegisterWriter register;
  private final Leaving leaving;
  private final Outbox outbox;
  private final Material material;
  private final EvidenceText evidence = new EvidenceText();
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
      PendingMapper pending,
      RunMapper runs,
      RegisterWriter register,
      Leaving leaving,
      Outbox outbox,
      Material material) {
    this.conclude = conclude;
    this.speaking = speaking;
    this.cases = cases;
    this.findings = findings;
    this.pending = pending;
    this.runs = runs;
    this.register = register;
    this.leaving = leaving;
    this.outbox = outbox;
    this.material = material;
  }

  /** Remembers from now on what it writes. */
  void watch() {
    isWatched = true;
  }

  Effects effects() {
    return effects;
  }

  void of(List<PersonKey> keys, long run) {
    // Out of the queue first: writing the register may put somebody back in.
    pending.remove(keys);
    Map<PersonKey, List<FindingRow>> existing = new HashMap<>();
    findings
        .ofPeople(keys)
        .forEach(row -> existing.computeIfAbsent(row.personKey, k -> new ArrayList<>()).add(row));
    Map<PersonKey, RegisterEntry> entries = new LinkedHashMap<>();
    List<FindingRow> opened = new ArrayList<>();
    List<Difference.Altered> altered = new ArrayList<>();
    long open = 0;
    long suspended = 0;
    for (Map.Entry<PersonKey, PersonCase> person : cases.of(keys).entrySet()) {
      PersonKey key = person.getKey();
      Conclusion conclusion = conclude.of(person.getValue());
      open += conclusion.open().size();
      suspended += conclusion.suspended().isEmpty() ? 0 : 1;
      Difference difference = new Difference(material, evidence, speaking);
      difference.between(existing.getOrDefault(key, List.of()), conclusion);
      for (Found found : difference.opened()) {
        opened.add(row(key, found, person.getValue(), conclusion, run));
      }
      altered.addAll(difference.altered());
      conclusion
          .entry()
          .ifPresent(
              entry ->
                  entries.put(
                      key,
                      withoutUndecided(entry, existing.getOrDefault(key, List.of()), opened, key)));
    }
    register.write(entries, run);
    register.takeBack(keys.stream().filter(key -> !entries.containsKey(key)).toList());
    write(opened, altered, run);
    if (isWatched) {
      opened.forEach(effects::opened);
      altered.forEach(effects::altered);
    }
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
    for (int from = 0; from < opened.size(); from += ROWS_A_STATEMENT) {
      findings.insert(opened.subList(from, Math.min(opened.size(), from + ROWS_A_STATEMENT)));
    }
    opened.forEach(row -> entries.addAll(leaving.entries(row)));
    List<FindingEventRow> events = new ArrayList<>();
    for (Difference.Altered change : altered) {
      change.row().lastRun = run;
      change.row().changedAt = material.now();
      findings.update(change.row());
      if (change.before() == FindingState.APPLIED && change.row().type == FindingType.EXIT) {
        register.revive(change.row().id);
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

  private FindingRow row(
      PersonKey key, Found found, PersonCase said, Conclusion conclusion, long run) {
    Map<String, String> values = conclusion.entry().map(RegisterEntry::values).orElse(Map.of());
    FindingRow row = new FindingRow();
    row.personKey = key;
    row.identity = found.identity();
    row.type = found.type();
    row.reason = found.reason();
    row.certificateNo = material.codec().encode(found.certificateNo());
    row.citizenId = material.codec().encode(anyValue(said, "citizenId"));
    row.name = material.codec().encode(values.getOrDefault("name", anyValue(said, "name")));
    row.division = values.getOrDefault("division", "");
    row.field = found.field();
    row.beforeValue = material.codec().encode(found.before());
    row.afterValue = material.codec().encode(found.after());
    row.benefit = found.benefit();
    row.effectiveMonth = found.effectiveMonth();
    row.state = found.state();
    row.job = found.job();
    row.rule = found.rule();
    row.evidence = evidence.of(found.evidence());
    row.openedRun = run;
    row.lastRun = run;
    row.openedAt = material.now();
    row.changedAt = row.openedAt;
    return row;
  }

  private static String anyValue(PersonCase said, String field) {
    Optional<String> value =
        said.statements().stream()
            .map(Statement::values)
            .map(v -> v.get(field))
            .filter(v -> v != null)
            .findFirst();
    return value
        .or(
            () ->
                field.equals("citizenId")
                    ? said.statements().stream()
                        .flatMap(s -> s.value("certificateNo").stream())
                        .map(number -> number.substring(0, 18))
                        .findFirst()
                    : Optional.empty())
        .orElse("");
  }

  /**
   * A change that somebody still has to decide, or refused, does not show in the register. Of a
   * field that changed several times the last change counts.
   */
  private RegisterEntry withoutUndecided(
      RegisterEntry entry, List<FindingRow> existing, List<FindingRow> opened, PersonKey key) {
    Map<String, FindingRow> last = new HashMap<>();
    Stream.concat(existing.stream(), opened.stream().filter(row -> row.personKey.equals(key)))
        .filter(row -> row.type == FindingType.CHANGE && row.state != FindingState.CLOSED)
        .forEach(row -> last.merge(row.field, row, ConcludePage::later));
    Map<String, String> values = new HashMap<>(entry.values());
    last.forEach(
        (field, row) -> {
          if (row.state != FindingState.APPLIED && values.containsKey(field)) {
            values.put(field, material.codec().decode(row.beforeValue));
          }
        });
    return new RegisterEntry(values, entry.certificates(), entry.paid(), entry.expected());
  }

  /** Identities of changes end with the as-of that made them. */
  private static FindingRow later(FindingRow a, FindingRow b) {
    return asOf(a).compareTo(asOf(b)) >= 0 ? a : b;
  }

  private static String asOf(FindingRow change) {
    return change.identity.substring(change.identity.lastIndexOf('|') + 1);
  }
}
