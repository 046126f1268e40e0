package org.sunbridge.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a text, parted while it is still bytes: each knows where it lies in the file, and one
 * that is written in another charset spoils no other. They are bounded in length, and some can be
 * given back to be read again.
 */
final class PhysicalLines implements Closeable {

  /** Characters. */
  static final int LONGEST = 1 << 18;

  private static final int MOST_BYTES = LONGEST * 4;

  private final InputStream in;
  private final LineDecoder decoder;
  private final int unit;
  private final int lowByte;
  private final byte[] buffer = new byte[1 << 16];
  private final Deque<PhysicalLine> givenBack = new ArrayDeque<>();
  private int from;
  private int to;
  private long bufferOffset;
  private long number;

  /**
   * @param in the file's bytes from behind its byte order mark
   */
  PhysicalLines(InputStream in, TextEncoding encoding) {
    this.in = in;
    this.decoder = new LineDecoder(encoding);
    this.unit = encoding.bytesAUnit();
    this.lowByte = encoding.lowByte();
    this.bufferOffset = encoding.mark();
  }

  /** Lines that were read before. */
  static PhysicalLines of(List<PhysicalLine> lines, TextEncoding encoding) {
    PhysicalLines again = new PhysicalLines(InputStream.nullInputStream(), encoding);
    again.giveBack(lines);
    return again;
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
    if (to - from < unit && !fill()) {
      return null;
    }
    long offset = bufferOffset + from;
    byte[] start = new byte[0];
    boolean whole = true;
    while (true) {
      int lineBreak = lineBreak();
      boolean found = lineBreak >= 0;
      int end = found ? lineBreak : to - (to - from) % unit;
      int length = Math.min(end - from, MOST_BYTES - start.length);
      whole &= length == end - from;
      if (found && start.length == 0) {
        ByteBuffer line = ByteBuffer.wrap(buffer, from, length);
        String text = decoder.decode(line, false);
        return line(text, offset, passBreak(end), whole);
      }
      if (length > 0) {
        start = Arrays.copyOf(start, start.length + length);
        System.arraycopy(buffer, from, start, start.length - length, length);
      }
      from = end;
      if (found) {
        String text = decoder.decode(ByteBuffer.wrap(start), false);
        return line(text, offset, passBreak(end), whole);
      }
      if (!fill()) {
        return line(decoder.decode(ByteBuffer.wrap(start), true), offset, "", whole);
      }
    }
  }

  private PhysicalLine line(String text, long offset, String end, boolean whole) {
    number++;
    // A null byte is no text: programs that fail leave it behind.
    String told = unmarked(text.indexOf('\0') < 0 ? text : text.replace("\0", ""));
    boolean tooLong = !whole || told.length() > LONGEST;
    return new PhysicalLine(
        told.length() > LONGEST ? told.substring(0, LONGEST) : told,
        number,
        offset,
        end,
        !tooLong,
        decoder.wasSound());
  }

  /** Files that were put behind one another keep their byte order marks. */
  private static String unmarked(String text) {
    int from = 0;
    while (from < text.length() && text.charAt(from) == '\uFEFF') {
      from++;
    }
    return text.substring(from);
  }

  /** Where the next line break begins, or -1 when the buffer holds none. */
  private int lineBreak() {
    for (int i = from; i + unit <= to; i += unit) {
      byte low = buffer[i + lowByte];
      if ((low == '\n' || low == '\r') && (unit == 1 || buffer[i + 1 - lowByte] == 0)) {
        return i;
      }
    }
    return -1;
  }

  /** A line feed behind a carriage return belongs to it. */
  private String passBreak(int at) throws IOException {
    from = at + unit;
    if (buffer[at + lowByte] == '\n') {
      return "\n";
    }
    if (to - from < unit && !fill()) {
      return "\r";
    }
    boolean lineFeed =
        to - from >= unit
            && buffer[from + lowByte] == '\n'
            && (unit == 1 || buffer[from + 1 - lowByte] == 0);
    from += lineFeed ? unit : 0;
    return lineFeed ? "\r\n" : "\r";
  }

  /** Reads on behind what is left, which may be half a unit; false at the end. */
  private boolean fill() throws IOException {
    bufferOffset += from;
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int before = to;
    int read = in.read(buffer, to, buffer.length - to);
    while (read > 0) {
      to += read;
      if (to - from >= unit) {
        return true;
      }
      read = in.read(buffer, to, buffer.length - to);
    }
    return to > before;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
