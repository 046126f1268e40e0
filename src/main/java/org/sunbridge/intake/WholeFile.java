package org.sunbridge.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A content that must be exactly as long as it was announced. */
final class WholeFile extends FilterInputStream {

  private final long expected;
  private long got;

  WholeFile(InputStream in, long expected) {
    super(in);
    this.expected = expected;
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    counted(next < 0 ? -1 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (length > 0) {
      counted(read);
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = in.skip(bytes);
    got += skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void counted(int read) throws Unsettled {
    if (read < 0 ? got != expected : (got += read) > expected) {
      throw new Unsettled(expected, got);
    }
  }
}
