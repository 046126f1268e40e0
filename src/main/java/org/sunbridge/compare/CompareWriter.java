package org.sunbridge.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.item.Chunk;
import org.springframework.batch.item.ItemWriter;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.registry.ChangeItem;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DuplicateRow;

/**
 * Compares rows with what their feed said last and writes what differs to the change set. Unchanged
 * rows of a snapshot cost no write. Not thread-safe; one for each execution of the step.
 */
final class CompareWriter implements ItemWriter<ReadRow> {

  private final DeliveryContext context;
  private final ChangeSetStore store;
  private final StatementIndex index;
  private final Recollection recollection;
  private final FirstRows firstRows = new FirstRows();
  private final RowsAtHand rows;
  private final Marks marks;
  private final UnjudgedPayments unjudged;
  private final Tally tally;

  CompareWriter(
      DeliveryContext context,
      ChangeSetStore store,
      WrittenBehind behind,
      StatementIndex index,
      Recollection recollection,
      Marks marks) {
    this.context = context;
    this.store = store;
    this.rows = new RowsAtHand(context.delivery().id, store, behind);
    this.index = index;
    this.recollection = recollection;
    this.marks = marks;
    this.unjudged = new UnjudgedPayments(context.definitions());
    this.tally = new Tally(context.kind(), context.definitions().district());
  }

  UnjudgedPayments unjudged() {
    return unjudged;
  }

  /** A row was read that will be written soon. */
  void announce(ReadRow row) {
    if (row instanceof ReadRow.Told told) {
      index.announce(told.subject());
    }
  }

  @Override
  public void write(Chunk<? extends ReadRow> chunk) {
    index.expect(
        chunk.getItems().stream()
            .filter(ReadRow.Told.class::isInstance)
            .map(row -> ((ReadRow.Told) row).subject())
            .toList());
    for (ReadRow row : chunk) {
      tally.row();
      if (row instanceof ReadRow.Told told) {
        if (context.kind() == RecordKind.PAYMENT) {
          unjudged.see(told.record());
        }
        compare(told);
        marks.add(told.record());
      } else {
        tally.rejected();
        rows.reject(((ReadRow.TurnedBack) row).reject());
      }
    }
    rows.write();
  }

  private void compare(ReadRow.Told told) {
    Subject subject = told.subject();
    SourceRecord record = told.record();
    byte[] full = store.fingerprint(record.values());
    int known = firstRows.find(subject);
    int first = known == FirstRows.NONE ? passed(subject) : known;
    if (first != FirstRows.NONE) {
      recollection.forget(firstRows.remembered(first));
      recollection.forget(told.remembered());
      doubled(subject, record, first, full);
      return;
    }
    firstRows.add(subject, record.line(), told.remembered(), full);
    marks.ending().read(subject, record.line());
    SortedMap<String, String> content = Content.of(context.job(), context.kind(), record.values());
    // Mostly all of a record is compared: then it has one fingerprint.
    byte[] fingerprint =
        content.size() == record.values().size() ? full : store.fingerprint(content);
    tally.record(say(subject, content, fingerprint, record.line()), content, 1);
  }

  /** A row that passed unread says what the statement in force says. */
  private int passed(Subject subject) {
    return recollection
        .passed(subject)
        .map(
            at ->
                firstRows.add(subject, at.line(), at.remembered(), inForce(subject).fingerprint()))
        .orElse(FirstRows.NONE);
  }

  private StatementIndex.Entry inForce(Subject subject) {
    StatementIndex.Entry entry = index.see(subject);
    if (entry == null) {
      throw new IllegalStateException("a record that was compared is kept nowhere");
    }
    return entry;
  }

  /** Puts what a subject's record says now; returns what that makes of the statement in force. */
  private @Nullable ChangeItem say(
      Subject subject, SortedMap<String, String> content, byte[] fingerprint, long line) {
    StatementIndex.Entry before = index.see(subject);
    if (before != null && before.says(fingerprint)) {
      if (!context.isSnapshot()) {
        rows.repeat(subject);
      }
      return null;
    }
    ChangeItem item = new ChangeItem();
    item.deliveryId = context.delivery().id;
    item.personKey = subject.key();
    item.slot = subject.slot();
    item.kind = before == null ? ChangeItem.Kind.NEW : ChangeItem.Kind.CHANGED;
    item.replaces = before == null ? null : before.id();
    item.sourceRow = line;
    item.fingerprint = fingerprint;
    item.record = store.encode(content);
    rows.put(subject, item);
    return item;
  }

  private void doubled(Subject subject, SourceRecord record, int first, byte[] full) {
    tally.doubled();
    long firstLine = firstRows.line(first);
    DuplicateRow row = new DuplicateRow();
    row.deliveryId = context.delivery().id;
    row.sourceRow = record.line();
    row.personKey = subject.key();
    row.slot = subject.slot();
    row.likeness = firstRows.knows(first, full) ? "SAME" : "DIFFERENT";
    row.firstRow = firstLine;
    rows.duplicate(row);
    Counted counted = counted(subject, firstLine);
    Merge.Outcome merged =
        Merge.of(
            context.kind(),
            counted.values(),
            Content.of(context.job(), context.kind(), record.values()));
    tally.record(counted.item(), counted.values(), -1);
    long line = merged.keepsFirst() ? counted.line() : record.line();
    ChangeItem now = say(subject, merged.values(), store.fingerprint(merged.values()), line);
    if (now == null) {
      rows.forget(subject);
    }
    tally.record(now, merged.values(), 1);
  }

  /** The record that counted for a subject so far, wherever it is kept by now. */
  private record Counted(SortedMap<String, String> values, long line, @Nullable ChangeItem item) {}

  private Counted counted(Subject subject, long firstLine) {
    ChangeItem item = rows.item(subject).orElse(null);
    if (item != null) {
      return new Counted(new TreeMap<>(store.values(item)), item.sourceRow, item);
    }
    Map<String, String> values = store.statement(inForce(subject).id());
    return new Counted(new TreeMap<>(values), firstLine, null);
  }

  /** What the file holds, once it is read to its end. */
  Completeness.Content content(Counts counts) {
    return new Completeness.Content(counts, this::people, marks.sums().fen());
  }

  private long people() {
    Set<PersonKey> people = new HashSet<>();
    firstRows.forEach(subject -> people.add(subject.key()));
    recollection.forEachPassed(subject -> people.add(subject.key()));
    return people.size();
  }

  boolean names(Subject subject) {
    return firstRows.find(subject) != FirstRows.NONE || recollection.passed(subject).isPresent();
  }

  /** Notes on the delivery who stands at its end. */
  void tellEnd(DeliveryRow delivery) {
    marks.ending().tell(delivery, recollection::subject);
  }

  /** Everything the file says is in: now the feed's last word that it lacks. */
  Counts finish() {
    rows.settle();
    List<ChangeItem> withdrawn = Withdrawals.of(context, store, index);
    store.putWithdrawn(withdrawn);
    store.putNotes(marks.notes().rows());
    boolean leaves = context.isSnapshot() && Departure.isByAbsence(context.kind());
    return tally.counts(
        recollection.passed(),
        withdrawn.size(),
        leaves ? withdrawn.size() : 0,
        marks.notes().warned());
  }
}
