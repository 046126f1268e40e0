package org.sunbridge.compare;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.sunbridge.registry.DeliveryRow;

/** Who stands last in a delivery, and last but one. Not thread-safe. */
final class Ending {

  private static final int MANY = 2;

  /** Rows are compared later than the rows behind them pass: each way has an end of its own. */
  private final Deque<Placed> read = new ArrayDeque<>();

  /**
   * Of rows that have passed, lines and numbers: a million rows do, and nothing is made of them.
   */
  private final long[] lines = new long[MANY];

  private final int[] known = new int[MANY];

  private record Placed(long line, Subject subject) {}

  void read(Subject subject, long line) {
    read.addLast(new Placed(line, subject));
    if (read.size() > MANY) {
      read.removeFirst();
    }
  }

  /**
   * @param number of a row that passes unread
   */
  void passed(int number, long line) {
    lines[1] = lines[0];
    known[1] = known[0];
    lines[0] = line;
    known[0] = number;
  }

  /**
   * Notes it on the delivery.
   *
   * @param subjects of rows that have passed, by number
   */
  void tell(DeliveryRow delivery, IntFunction<Subject> subjects) {
    Stream<Placed> passed =
        Stream.of(0, 1)
            .filter(i -> lines[i] > 0)
            .map(i -> new Placed(lines[i], subjects.apply(known[i])));
    List<Subject> last =
        Stream.concat(read.stream(), passed)
            .sorted(Comparator.comparingLong(Placed::line).reversed())
            .map(Placed::subject)
            .toList();
    delivery.lastKey = last.isEmpty() ? null : last.get(0).key();
    delivery.lastSlot = last.isEmpty() ? null : last.get(0).slot();
    delivery.beforeLastKey = last.size() < MANY ? null : last.get(1).key();
    delivery.beforeLastSlot = last.size() < MANY ? null : last.get(1).slot();
  }
}
