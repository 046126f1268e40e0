package org.sunbridge.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.macs.SipHash128;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Makes the prints of one file's lines. What stands in a column that nobody reads counts only if it
 * is more than digits: a running number moves whenever somebody leaves the list. Not thread-safe.
 */
final class RowPrinter {

  private final SipHash128 hash = new SipHash128();
  private final byte[] sum = new byte[16];
  private final ByteBuffer sums = ByteBuffer.wrap(sum);
  private final boolean[] reads;
  private final boolean byCells;
  private final byte delimiter;
  private final int quote;
  private final int escape;

  /**
   * @param key 16 bytes
   */
  RowPrinter(byte[] key, Dialect dialect, TextEncoding encoding, Header header) {
    hash.init(new KeyParameter(key));
    this.reads = reads(header);
    this.delimiter = dialect.delimiter().isEmpty() ? 0 : (byte) dialect.delimiter().charAt(0);
    this.quote = dialect.quote();
    this.escape = dialect.escape();
    this.byCells = readsNotAll() && isPartedByBytes(dialect, encoding);
  }

  /** The last column counts by its length, too: a row that is cut off ends there. */
  private static boolean[] reads(Header header) {
    boolean[] reads = new boolean[header.columns().size()];
    for (int column : header.columnOf()) {
      if (column >= 0 && column < reads.length) {
        reads[column] = true;
      }
    }
    reads[reads.length - 1] = true;
    return reads;
  }

  private boolean readsNotAll() {
    for (boolean one : reads) {
      if (!one) {
        return true;
      }
    }
    return false;
  }

  /** In older charsets a letter's second byte may look like a sign from {@code @} on. */
  private static boolean isPartedByBytes(Dialect dialect, TextEncoding encoding) {
    return encoding.bytesAUnit() == 1
        && dialect.delimiter().length() == 1
        && !dialect.isRun()
        && dialect.delimiter().charAt(0)
            < (encoding.charset().equals(StandardCharsets.UTF_8) ? 0x80 : 0x40)
        && isAsciiOrNone(dialect.quote())
        && isAsciiOrNone(dialect.escape());
  }

  private static boolean isAsciiOrNone(char sign) {
    return sign == Dialect.NONE || sign < 0x80;
  }

  RowPrint of(PhysicalLine line) {
    byte[] bytes = line.bytes();
    if (byCells && !hasSigns(bytes)) {
      addCells(bytes);
    } else {
      hash.update(bytes, 0, bytes.length);
    }
    hash.doFinal(sum, 0);
    return new RowPrint(sums.getLong(0), sums.getLong(8));
  }

  private boolean hasSigns(byte[] bytes) {
    for (byte one : bytes) {
      if (one == quote || one == escape) {
        return true;
      }
    }
    return false;
  }

  private void addCells(byte[] bytes) {
    int column = 0;
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == delimiter) {
        boolean counts = column >= reads.length || reads[column] || !isNumber(bytes, from, i);
        if (counts) {
          hash.update(bytes, from, i - from);
        }
        // Where a cell ends and whether it counted: no two rows may look alike.
        hash.update(counts ? (byte) 0xFF : (byte) 0xFE);
        column++;
        from = i + 1;
      }
    }
  }

  private static boolean isNumber(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return from < to;
  }
}
