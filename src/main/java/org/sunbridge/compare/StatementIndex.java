package org.sunbridge.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a feed said last, by subject: row id and fingerprint, in memory. Remembers who was seen. Not
 * thread-safe.
 */
final class StatementIndex {

  private final Map<Subject, Entry> entries = new HashMap<>();

  /** A statement in force. */
  static final class Entry {
    final long id;
    final long delivery;

    /** Whether it begins on the as-of that is compared. */
    final boolean beginsNow;

    private final byte[] fingerprint;
    private boolean seen;

    private Entry(long id, long delivery, boolean beginsNow, byte[] fingerprint) {
      this.id = id;
      this.delivery = delivery;
      this.beginsNow = beginsNow;
      this.fingerprint = fingerprint;
    }

    boolean says(byte[] other) {
      return Arrays.equals(fingerprint, other);
    }
  }

  void add(Subject subject, long id, long delivery, boolean beginsNow, byte[] fingerprint) {
    entries.put(subject, new Entry(id, delivery, beginsNow, fingerprint));
  }

  /** The statement in force about a subject, which is seen now; null when there is none. */
  @Nullable Entry see(Subject subject) {
    Entry entry = entries.get(subject);
    if (entry != null) {
      entry.seen = true;
    }
    return entry;
  }

  int size() {
    return entries.size();
  }

  void forEachUnseen(BiConsumer<Subject, Entry> action) {
    entries.forEach(
        (subject, entry) -> {
          if (!entry.seen) {
            action.accept(subject, entry);
          }
        });
  }
}
