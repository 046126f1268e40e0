package org.sunbridge.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.mapping.Reject;
import org.sunbridge.registry.ChangeItem;
import org.sunbridge.registry.DuplicateRow;
import org.sunbridge.registry.RejectedRow;

/**
 * What the rows at hand came to, and behind them what those before did: one change set. Not
 * thread-safe.
 */
final class RowsAtHand {

  private final long delivery;
  private final ChangeSetStore store;
  private final WrittenBehind behind;
  private final Map<Subject, ChangeItem> items = new LinkedHashMap<>();
  private final List<RejectedRow> rejects = new ArrayList<>();
  private final List<DuplicateRow> duplicates = new ArrayList<>();
  private final Set<Subject> repeated = new LinkedHashSet<>();

  RowsAtHand(long delivery, ChangeSetStore store, WrittenBehind behind) {
    this.delivery = delivery;
    this.store = store;
    this.behind = behind;
  }

  /** In the place of what the change set says of the subject. */
  void put(Subject subject, ChangeItem item) {
    items.put(subject, item);
  }

  void reject(Reject reject) {
    rejects.add(store.rejected(delivery, reject));
  }

  void duplicate(DuplicateRow row) {
    duplicates.add(row);
  }

  /** An increment says of the subject what it said before. */
  void repeat(Subject subject) {
    repeated.add(subject);
  }

  /** What the change set says of a subject; empty where that is nothing. */
  Optional<ChangeItem> item(Subject subject) {
    ChangeItem pending = items.get(subject);
    if (pending != null) {
      return Optional.of(pending);
    }
    behind.settle();
    return store.item(delivery, subject);
  }

  /** The change set says nothing of the subject. */
  void forget(Subject subject) {
    items.remove(subject);
    writeBehind(() -> store.forget(delivery, subject));
  }

  /** Begins to write; the next rows may come. */
  void write() {
    List<ChangeItem> said = List.copyOf(items.values());
    List<RejectedRow> turnedBack = List.copyOf(rejects);
    List<DuplicateRow> doubled = List.copyOf(duplicates);
    List<Subject> again = List.copyOf(repeated);
    items.clear();
    rejects.clear();
    duplicates.clear();
    repeated.clear();
    writeBehind(
        () -> {
          store.put(said, turnedBack, doubled);
          store.putRepeated(delivery, again);
        });
  }

  /**
   * Whoever was away so long that the pipeline is another's has lost this connection with it, and
   * must not write by a new one.
   */
  private void writeBehind(Runnable rows) {
    store.stillThere();
    behind.write(rows);
  }

  /** Returns once all of it is written. */
  void settle() {
    behind.settle();
  }
}
