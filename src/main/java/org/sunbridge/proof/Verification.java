package org.sunbridge.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sunbridge.conclude.Evidence;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;
import org.sunbridge.review.FindingMapper;
import org.sunbridge.review.FindingRow;

/** Holds stored findings to what the archive says. Thread-safe. */
public final class Verification {

  private static final int PEOPLE_AT_ONCE = 5_000;

  private final FindingMapper findings;
  private final RunMapper runs;
  private final Rebuild rebuild;
  private final PersonalCodec codec;

  Verification(FindingMapper findings, RunMapper runs, Rebuild rebuild, PersonalCodec codec) {
    this.findings = findings;
    this.runs = runs;
    this.rebuild = rebuild;
    this.codec = codec;
  }

  /**
   * @throws Refused when there is no such finding
   */
  public Verdict of(long finding) {
    List<Verdict> verdicts = new ArrayList<>();
    of(List.of(finding), verdicts::add, (file, of) -> {});
    return verdicts.get(0);
  }

  /**
   * The rows a finding rests on, as they are stored.
   *
   * @throws Refused when there is no such finding
   */
  List<Evidence> evidence(long finding) {
    return Citation.of(row(finding).evidence).evidence();
  }

  private FindingRow row(long id) {
    return findings
        .byId(id)
        .orElseThrow(() -> new Refused("没有编号为 " + id + " 的发现。There is no finding " + id + "."));
  }

  /** Told how far the reading is. */
  @FunctionalInterface
  public interface Watcher {

    /** A file begins to be read, so and so many of how many. */
    void reads(int file, int of);
  }

  /**
   * Several at once: the files are read once for all that one run concluded.
   *
   * @throws Refused when one of them does not exist
   */
  public void of(Collection<Long> ids, Consumer<Verdict> verdicts, Watcher watcher) {
    Map<Long, List<FindingRow>> byRun = new TreeMap<>();
    for (long id : ids) {
      FindingRow row = row(id);
      byRun.computeIfAbsent(row.lastRun, r -> new ArrayList<>()).add(row);
    }
    byRun.forEach(
        (run, rows) -> {
          for (int from = 0; from < rows.size(); from += PEOPLE_AT_ONCE) {
            List<FindingRow> some =
                rows.subList(from, Math.min(rows.size(), from + PEOPLE_AT_ONCE));
            ofRun(runs.byId(run).orElseThrow(), some, verdicts, watcher);
          }
        });
  }

  private void ofRun(
      RunRow run, List<FindingRow> rows, Consumer<Verdict> verdicts, Watcher watcher) {
    Set<PersonKey> people = new HashSet<>();
    Set<PersonKey> unnamed = new HashSet<>();
    Set<Long> cited = new HashSet<>();
    for (FindingRow row : rows) {
      people.add(row.personKey);
      Citation.of(row.evidence).evidence().forEach(e -> cited.add(e.delivery()));
      if (row.citizenId.length == 0) {
        unnamed.add(row.personKey);
      }
    }
    Rebuild.Outcome rebuilt = rebuild.of(run, new Rebuild.Asked(people, unnamed, cited), watcher);
    Map<Long, DeliveryRow> altered = byId(rebuilt.altered());
    for (FindingRow row : rows) {
      List<Verdict.Difference> differences = new ArrayList<>();
      altered.keySet().forEach(id -> differences.add(changed(id)));
      new Comparison(row, codec, findings.events(row.id))
          .with(
              rebuilt.cases().get(row.personKey),
              rebuilt.conclusions().get(row.personKey),
              rebuilt.voices())
          .forEach(differences::add);
      Verdict.Outcome outcome =
          !differences.isEmpty()
              ? Verdict.Outcome.DIFFERS
              : rebuilt.missing().isEmpty()
                  ? Verdict.Outcome.AGREES
                  : Verdict.Outcome.AGREES_AS_FAR_AS_KEPT;
      verdicts.accept(
          new Verdict(
              row.id,
              outcome,
              differences,
              rebuilt.read(),
              List.copyOf(altered.keySet()),
              rebuilt.missing().stream().map(d -> d.id).toList(),
              run.id,
              run.definitions,
              run.businessDate.toString()));
    }
  }

  private static Map<Long, DeliveryRow> byId(List<DeliveryRow> rows) {
    Map<Long, DeliveryRow> byId = new HashMap<>();
    rows.forEach(row -> byId.put(row.id, row));
    return new TreeMap<>(byId);
  }

  private static Verdict.Difference changed(long delivery) {
    return new Verdict.Difference("archive", "SHA-256", "delivery " + delivery);
  }
}
