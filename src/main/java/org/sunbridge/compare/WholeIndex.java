package org.sunbridge.compare;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All that a feed said last, in memory: some 70 bytes a statement. */
final class WholeIndex implements StatementIndex {

  private final SubjectTable subjects = new SubjectTable();
  private final Fingerprints fingerprints = new Fingerprints();
  private final BitSet seen = new BitSet();
  private final BitSet beginning = new BitSet();
  private long[] ids = new long[1 << 10];
  private long[] deliveries = new long[1 << 10];

  /** Of several about one subject the last counts. */
  void add(Subject subject, Entry entry) {
    int known = subjects.find(subject);
    int number = known == SubjectTable.NONE ? subjects.add(subject) : known;
    if (number == ids.length) {
      ids = Arrays.copyOf(ids, ids.length * 2);
      deliveries = Arrays.copyOf(deliveries, deliveries.length * 2);
    }
    ids[number] = entry.id();
    deliveries[number] = entry.delivery();
    beginning.set(number, entry.beginsNow());
    fingerprints.put(number, entry.fingerprint());
  }

  @Override
  public void announce(Subject subject) {
    // All are here.
  }

  @Override
  public void expect(Collection<Subject> expected) {
    // All are here.
  }

  @Override
  public @Nullable Entry see(Subject subject) {
    int number = subjects.find(subject);
    if (number == SubjectTable.NONE) {
      return null;
    }
    seen.set(number);
    return entry(number);
  }

  private Entry entry(int number) {
    return new Entry(
        ids[number], deliveries[number], beginning.get(number), fingerprints.get(number));
  }

  @Override
  public long size() {
    return subjects.size();
  }

  @Override
  public void forEachUnseen(BiConsumer<Subject, Entry> action) {
    for (int number = seen.nextClearBit(0);
        number < subjects.size();
        number = seen.nextClearBit(number + 1)) {
      action.accept(subjects.get(number), entry(number));
    }
  }
}
