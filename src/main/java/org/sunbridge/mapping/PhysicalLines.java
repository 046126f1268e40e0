package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a text, bounded in length, some of which can be given back to be read again. */
final class PhysicalLines implements Closeable {

  static final int LONGEST = 1 << 16;

  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private final Deque<PhysicalLine> givenBack = new ArrayDeque<>();
  private int from;
  private int to;
  private boolean afterReturn;
  private long number;

  PhysicalLines(Reader in) {
    this.in = in;
  }

  /** Null at the end. */
  @Nullable PhysicalLine next() throws IOException {
    PhysicalLine again = givenBack.pollFirst();
    return again == null ? read() : again;
  }

  /** The lines, in their order, come next once more. */
  void giveBack(List<PhysicalLine> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      givenBack.addFirst(lines.get(i));
    }
  }

  private @Nullable PhysicalLine read() throws IOException {
    passLineFeed();
    StringBuilder start = null;
    boolean whole = true;
    while (true) {
      if (from == to && !fill()) {
        return start == null ? null : line(start.toString(), false, whole);
      }
      int end = from;
      while (end < to && buffer[end] != '\n' && buffer[end] != '\r') {
        end++;
      }
      if (end < to && start == null) {
        String text = new String(buffer, from, end - from);
        passBreak(end);
        return line(text, true, true);
      }
      start = start == null ? new StringBuilder() : start;
      int room = LONGEST - start.length();
      whole &= end - from <= room;
      start.append(buffer, from, Math.min(room, end - from));
      if (end < to) {
        passBreak(end);
        return line(start.toString(), true, whole);
      }
      from = to;
    }
  }

  private void passBreak(int at) {
    afterReturn = buffer[at] == '\r';
    from = at + 1;
  }

  private PhysicalLine line(String text, boolean terminated, boolean whole) {
    number++;
    return new PhysicalLine(text, number, terminated, whole);
  }

  /** The line feed of a {@code \r\n} that was passed as {@code \r} is no line of its own. */
  private void passLineFeed() throws IOException {
    if (afterReturn && (from < to || fill())) {
      from += buffer[from] == '\n' ? 1 : 0;
      afterReturn = false;
    }
  }

  private boolean fill() throws IOException {
    int read = in.read(buffer, 0, buffer.length);
    from = 0;
    to = Math.max(read, 0);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
