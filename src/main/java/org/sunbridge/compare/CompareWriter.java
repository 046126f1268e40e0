package org.sunbridge.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.item.Chunk;
import org.springframework.batch.item.ItemWriter;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.registry.ChangeItem;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DuplicateRow;
import org.sunbridge.registry.RejectedRow;

/**
 * Compares rows with what their feed said last and writes what differs to the change set. Unchanged
 * rows of a snapshot cost no write. Not thread-safe; one for each execution of the step.
 */
final class CompareWriter implements ItemWriter<Row> {

  private final DeliveryContext context;
  private final ChangeSetStore store;
  private final StatementIndex index;
  private final Subjects subjects;
  private final Map<Subject, FirstRow> firstRows = new HashMap<>();
  private final Map<Subject, ChangeItem> items = new LinkedHashMap<>();
  private final List<RejectedRow> rejects = new ArrayList<>();
  private final List<DuplicateRow> duplicates = new ArrayList<>();
  private final Set<Subject> repeated = new LinkedHashSet<>();
  private final Notes notes;
  private final UnjudgedPayments unjudged;
  private final Sums sums;
  private @Nullable Subject last;
  private @Nullable Subject beforeLast;
  private long rows;
  private long rejected;
  private long doubled;
  private long fresh;
  private long changed;
  private long unchanged;
  private long exits;

  /** Where a subject was first met in this file; fingerprints of all its rows. */
  private static final class FirstRow {
    private final long line;
    private final List<byte[]> fingerprints = new ArrayList<>(1);

    FirstRow(long line, byte[] fingerprint) {
      this.line = line;
      fingerprints.add(fingerprint);
    }

    boolean knows(byte[] fingerprint) {
      return fingerprints.stream().anyMatch(f -> java.util.Arrays.equals(f, fingerprint));
    }
  }

  CompareWriter(
      DeliveryContext context, ChangeSetStore store, StatementIndex index, Subjects subjects) {
    this.context = context;
    this.store = store;
    this.index = index;
    this.subjects = subjects;
    this.notes = new Notes(context.delivery().id);
    this.unjudged = new UnjudgedPayments(context.definitions());
    this.sums = new Sums(context.mapping());
  }

  UnjudgedPayments unjudged() {
    return unjudged;
  }

  @Override
  public void write(Chunk<? extends Row> chunk) {
    for (Row row : chunk) {
      rows++;
      if (row instanceof SourceRecord record) {
        if (context.kind() == RecordKind.PAYMENT) {
          unjudged.see(record);
        }
        compare(subjects.of(record.values()).orElseThrow(), record);
        notes.add(record);
        sums.add(record);
      } else {
        reject((Reject) row);
      }
    }
    store.put(items.values(), rejects, duplicates);
    store.putRepeated(context.delivery().id, repeated);
    repeated.clear();
    items.clear();
    rejects.clear();
    duplicates.clear();
  }

  private void reject(Reject reject) {
    rejected++;
    rejects.add(store.rejected(context.delivery().id, reject));
  }

  private void compare(Subject subject, SourceRecord record) {
    byte[] full = store.fingerprint(record.values());
    FirstRow first = firstRows.get(subject);
    if (first != null) {
      doubled(subject, record, first, full);
      return;
    }
    firstRows.put(subject, new FirstRow(record.line(), full));
    beforeLast = last;
    last = subject;
    count(
        say(subject, Content.of(context.job(), context.kind(), record.values()), record.line()), 1);
  }

  /** Puts what a subject's record says now; returns what that makes of the statement in force. */
  private @Nullable ChangeItem say(Subject subject, SortedMap<String, String> content, long line) {
    byte[] fingerprint = store.fingerprint(content);
    StatementIndex.Entry before = index.see(subject);
    if (before != null && before.says(fingerprint)) {
      if (!context.isSnapshot()) {
        repeated.add(subject);
      }
      return null;
    }
    ChangeItem item = new ChangeItem();
    item.deliveryId = context.delivery().id;
    item.personKey = subject.key();
    item.slot = subject.slot();
    item.kind = before == null ? ChangeItem.Kind.NEW : ChangeItem.Kind.CHANGED;
    item.replaces = before == null ? null : before.id;
    item.sourceRow = line;
    item.fingerprint = fingerprint;
    item.record = store.encode(content);
    items.put(subject, item);
    return item;
  }

  private void doubled(Subject subject, SourceRecord record, FirstRow first, byte[] full) {
    doubled++;
    boolean same = first.knows(full);
    first.fingerprints.add(full);
    DuplicateRow row = new DuplicateRow();
    row.deliveryId = context.delivery().id;
    row.sourceRow = record.line();
    row.personKey = subject.key();
    row.slot = subject.slot();
    row.likeness = same ? "SAME" : "DIFFERENT";
    row.firstRow = first.line;
    duplicates.add(row);
    ChangeItem pending = items.get(subject);
    Counted counted = counted(subject, pending, first);
    Merge.Outcome merged =
        Merge.of(
            context.kind(),
            counted.values(),
            Content.of(context.job(), context.kind(), record.values()));
    count(counted.item(), -1);
    long line = merged.keepsFirst() ? counted.line() : record.line();
    ChangeItem now = say(subject, merged.values(), line);
    if (now == null) {
      items.remove(subject);
      store.forget(context.delivery().id, subject);
    }
    count(now, 1);
  }

  /** The record that counted for a subject so far, wherever it is kept by now. */
  private record Counted(SortedMap<String, String> values, long line, @Nullable ChangeItem item) {}

  private Counted counted(Subject subject, @Nullable ChangeItem pending, FirstRow first) {
    ChangeItem item =
        pending != null ? pending : store.item(context.delivery().id, subject).orElse(null);
    if (item != null) {
      return new Counted(new TreeMap<>(store.values(item)), item.sourceRow, item);
    }
    StatementIndex.Entry entry = index.see(subject);
    if (entry == null) {
      throw new IllegalStateException("a record that was compared is kept nowhere");
    }
    return new Counted(new TreeMap<>(store.statement(entry.id)), first.line, null);
  }

  private void count(@Nullable ChangeItem item, int by) {
    if (item == null) {
      unchanged += by;
      return;
    }
    if (item.kind == ChangeItem.Kind.NEW) {
      fresh += by;
    } else {
      changed += by;
    }
    if (Departure.isTold(context.kind(), store.values(item), context.definitions().district())) {
      exits += by;
    }
  }

  /** What the file holds, once it is read to its end. */
  Completeness.Content content(Counts counts) {
    long people = firstRows.keySet().stream().map(Subject::key).distinct().count();
    return new Completeness.Content(counts, people, sums.fen());
  }

  boolean names(Subject subject) {
    return firstRows.containsKey(subject);
  }

  /** Notes on the delivery who stands at its end. */
  void tellEnd(DeliveryRow delivery) {
    delivery.lastKey = last == null ? null : last.key();
    delivery.lastSlot = last == null ? null : last.slot();
    delivery.beforeLastKey = beforeLast == null ? null : beforeLast.key();
    delivery.beforeLastSlot = beforeLast == null ? null : beforeLast.slot();
  }

  /** Everything the file says is in: now the feed's last word that it lacks. */
  Counts finish() {
    List<ChangeItem> withdrawn = new ArrayList<>();
    Set<Subject> saidAgain = store.repeatedIn(context);
    index.forEachUnseen(
        (subject, entry) -> {
          if (context.isSnapshot()
              || isCorrected(entry)
              || isRepetition(entry, saidAgain.contains(subject))) {
            withdrawn.add(withdrawn(subject, entry.id));
          }
        });
    store.putWithdrawn(withdrawn);
    store.putNotes(notes.rows());
    if (context.isSnapshot() && Departure.isByAbsence(context.kind())) {
      exits += withdrawn.size();
    }
    return new Counts(
        rows,
        rejected,
        doubled,
        fresh,
        changed,
        unchanged,
        withdrawn.size(),
        exits,
        notes.warned());
  }

  /** An increment's absence says nothing, except of what the delivery named that it corrects. */
  private boolean isCorrected(StatementIndex.Entry entry) {
    return context.sameIdentity().contains(entry.delivery);
  }

  /**
   * What the corrected increment only said again holds from its day on because of it alone, where
   * an older word has come between.
   */
  private boolean isRepetition(StatementIndex.Entry entry, boolean wasSaidAgain) {
    return wasSaidAgain && entry.beginsNow;
  }

  private ChangeItem withdrawn(Subject subject, long statement) {
    ChangeItem item = new ChangeItem();
    item.deliveryId = context.delivery().id;
    item.personKey = subject.key();
    item.slot = subject.slot();
    item.kind = ChangeItem.Kind.WITHDRAWN;
    item.replaces = statement;
    return item;
  }
}
