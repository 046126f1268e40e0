package org.sunbridge.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last entry of a month that none after it compensates. */
final class Standing {

  private Standing() {}

  /**
   * @param entries oldest first
   */
  static Optional<RecoveryRow> of(List<RecoveryRow> entries) {
    Deque<RecoveryRow> standing = new ArrayDeque<>();
    for (RecoveryRow row : entries) {
      if (row.amountFen < 0) {
        standing.pollLast();
      } else {
        standing.addLast(row);
      }
    }
    return Optional.ofNullable(standing.peekLast());
  }
}
