package org.sunbridge.intake;

import java.io.IOException;

/** A file changed while it was fetched: nothing of it was kept, and it is fetched another time. */
final class Unsettled extends IOException {

  Unsettled(long expected, long got) {
    super(
        "取文件时它还在变（应有 "
            + expected
            + " 字节，得到 "
            + (got > expected ? "更多" : String.valueOf(got))
            + "），下次再取。It changed while it was fetched; it is fetched another time.");
  }
}
