package org.sunbridge.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * What an archive, with all that is packed inside it, may unpack to. Honest lists pack to a tenth,
 * in rare cases to a hundredth; a bomb packs to a thousandth and less.
 */
final class Allowance {

  private static final long LARGEST = 8L << 30;
  private static final long HARMLESS = 64L << 20;
  private static final long MOST_TIMES = 200;
  private static final int MOST_MEMBERS = 1_000;

  private static final int END_OF_DIRECTORY = 0x06054B50;
  private static final int LONGEST_END = 22 + 0xFFFF;

  /** A workbook has parts of its own, so more than there may be members. */
  private static final int MOST_ENTRIES = 20_000;

  private final long most;
  private long bytes;
  private int members;

  /**
   * @param packed size of the outermost archive, in bytes
   */
  Allowance(long packed) {
    this.most = Math.min(LARGEST, Math.max(HARMLESS, packed * MOST_TIMES));
  }

  void member() {
    if (++members > MOST_MEMBERS) {
      throw ZipProblem.TOO_MANY.error();
    }
  }

  /** A content that ends the unpacking once it is more than is allowed. */
  InputStream counted(InputStream content) {
    return new FilterInputStream(content) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        bytes += Math.max(0, read);
        if (bytes > most) {
          throw ZipProblem.TOO_LARGE.error();
        }
        return read;
      }
    };
  }

  /** The library holds a whole directory in memory: how many entries it has is looked up before. */
  static void directoryIsSmall(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, in.length() - LONGEST_END);
      byte[] tail = new byte[(int) (in.length() - from)];
      in.seek(from);
      in.readFully(tail);
      ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = tail.length - 22; at >= 0; at--) {
        if (end.getInt(at) == END_OF_DIRECTORY) {
          if ((end.getShort(at + 10) & 0xFFFF) > MOST_ENTRIES) {
            throw ZipProblem.TOO_MANY.error();
          }
          return;
        }
      }
    }
  }
}
