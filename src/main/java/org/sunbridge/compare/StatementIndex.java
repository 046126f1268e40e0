package org.sunbridge.compare;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a feed said last, by subject: row id and fingerprint. Remembers who was seen. Not
 * thread-safe.
 */
interface StatementIndex {

  /**
   * A statement in force.
   *
   * @param delivery that said it first
   * @param beginsNow whether it begins on the as-of that is compared
   */
  record Entry(long id, long delivery, boolean beginsNow, byte[] fingerprint) {

    boolean says(byte[] other) {
      return Arrays.equals(fingerprint, other);
    }
  }

  /** This subject will be asked for soon. */
  void announce(Subject subject);

  /** These subjects will be asked for next. */
  void expect(Collection<Subject> subjects);

  /** The statement in force about a subject, which is seen now; null when there is none. */
  @Nullable Entry see(Subject subject);

  /** How many statements were in force. */
  long size();

  void forEachUnseen(BiConsumer<Subject, Entry> action);
}
