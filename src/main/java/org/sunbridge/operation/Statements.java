package org.sunbridge.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunbridge.operation.Dossier.Change;
import org.sunbridge.operation.Dossier.Happened;
import org.sunbridge.operation.Dossier.Kind;
import org.sunbridge.operation.Dossier.Origin;
import org.sunbridge.operation.PersonMapper.StoredStatement;

/** What sources said of one person, each beside what the same source had said before. */
final class Statements {

  private final List<StoredStatement> statements;
  private final StoredRecord records;
  private final FieldMask mask;

  /**
   * @param statements oldest first
   */
  Statements(List<StoredStatement> statements, StoredRecord records, FieldMask mask) {
    this.statements = statements;
    this.records = records;
    this.mask = mask;
  }

  private static String place(StoredStatement s) {
    return s.job() + "/" + s.scope() + "/" + s.slot();
  }

  /** What stands now. */
  List<Dossier.Said> now() {
    return statements.stream()
        .filter(s -> s.until() == null)
        .map(
            s ->
                new Dossier.Said(
                    origin(s),
                    s.slot(),
                    s.from(),
                    mask.values(s.job(), records.values(s.record()))))
        .toList();
  }

  List<Happened> happened() {
    List<Happened> happened = new ArrayList<>();
    Map<String, StoredStatement> before = new HashMap<>();
    Map<String, Set<LocalDate>> begins = new HashMap<>();
    for (StoredStatement s : statements) {
      if (!isTakenBack(s)) {
        begins.computeIfAbsent(place(s), p -> new TreeSet<>()).add(s.from());
      }
    }
    for (StoredStatement s : statements) {
      if (isTakenBack(s)) {
        happened.add(at(s, s.from(), Kind.TAKEN_BACK, List.of()));
        continue;
      }
      StoredStatement earlier = before.put(place(s), s);
      boolean goesOn = earlier != null && s.from().equals(earlier.until());
      List<Change> changes = changes(goesOn ? earlier : null, s);
      happened.add(at(s, s.from(), goesOn ? Kind.SAID_OTHERWISE : Kind.SAID, changes));
      if (s.until() != null && !begins.getOrDefault(place(s), Set.of()).contains(s.until())) {
        happened.add(at(s, s.until(), Kind.NO_LONGER_SAID, List.of()));
      }
    }
    return happened;
  }

  private static boolean isTakenBack(StoredStatement s) {
    return s.from().equals(s.until());
  }

  private List<Change> changes(@Nullable StoredStatement before, StoredStatement now) {
    Map<String, String> was = before == null ? Map.of() : records.values(before.record());
    Map<String, String> is = records.values(now.record());
    Set<String> fields = new TreeSet<>(was.keySet());
    fields.addAll(is.keySet());
    List<Change> changes = new ArrayList<>();
    for (String field : fields) {
      String a = was.getOrDefault(field, "");
      String b = is.getOrDefault(field, "");
      if (!a.equals(b)) {
        changes.add(
            new Change(field, mask.value(now.job(), field, a), mask.value(now.job(), field, b)));
      }
    }
    return changes;
  }

  private static Origin origin(StoredStatement s) {
    return new Origin(s.job(), s.delivery(), s.file(), s.row());
  }

  private static Happened at(StoredStatement s, LocalDate day, Kind kind, List<Change> changes) {
    return new Happened(
        day, null, kind, origin(s), changes, null, null, null, null, null, s.slot());
  }
}
