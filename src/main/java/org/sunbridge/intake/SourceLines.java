package org.sunbridge.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the lines of a text begin, in bytes. In every charset that deliveries come in but UTF-16,
 * the bytes of a line break are part of no other character.
 */
record SourceLines(Path file, Charset charset) {

  /**
   * @param line from 1; {@code \n}, {@code \r} and both together end one
   * @return the file's size when it has fewer lines
   */
  long offsetOf(long line) throws IOException {
    int width = charset.name().startsWith("UTF-16") ? 2 : 1;
    boolean bigEndian = !charset.equals(StandardCharsets.UTF_16LE);
    long offset = 0;
    long breaks = 0;
    boolean afterReturn = false;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      while (true) {
        int unit = in.read();
        if (unit >= 0 && width == 2) {
          int second = in.read();
          unit = second < 0 ? -1 : bigEndian ? unit << 8 | second : second << 8 | unit;
        }
        if (unit < 0) {
          return breaks >= line - 1 ? offset : Files.size(file);
        }
        // A line feed behind a return belongs to the line before.
        if (breaks == line - 1 && !(afterReturn && unit == '\n')) {
          return offset;
        }
        if (unit == '\r' || unit == '\n' && !afterReturn) {
          breaks++;
        }
        afterReturn = unit == '\r';
        offset += width;
      }
    }
  }
}
