package org.sunbridge.mapping;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One line of a text file without its line break; its bytes are decoded when they are asked for.
 */
final class PhysicalLine {

  private final byte[] bytes;
  private final LineDecoder decoder;
  private final long number;
  private final long offset;
  private final String end;
  private final boolean hasAllBytes;
  private @Nullable String text;
  private boolean whole;
  private boolean sound;

  /**
   * @param number from 1
   * @param offset of its first byte in the file
   * @param end the line break that follows it; empty only for a file's last line
   * @param hasAllBytes false when it was so long that its end was dropped
   */
  PhysicalLine(
      byte[] bytes,
      LineDecoder decoder,
      long number,
      long offset,
      String end,
      boolean hasAllBytes) {
    this.bytes = bytes;
    this.decoder = decoder;
    this.number = number;
    this.offset = offset;
    this.end = end;
    this.hasAllBytes = hasAllBytes;
  }

  /** As the file holds it. */
  byte[] bytes() {
    return bytes;
  }

  String text() {
    String known = text;
    return known == null ? decoded() : known;
  }

  private String decoded() {
    String decoded = decoder.decode(ByteBuffer.wrap(bytes), !terminated());
    sound = decoder.wasSound();
    // A null byte is no text: programs that fail leave it behind.
    String told = unmarked(decoded.indexOf('\0') < 0 ? decoded : decoded.replace("\0", ""));
    boolean tooLong = told.length() > PhysicalLines.LONGEST;
    whole = hasAllBytes && !tooLong;
    String kept = tooLong ? told.substring(0, PhysicalLines.LONGEST) : told;
    text = kept;
    return kept;
  }

  /** Files that were put behind one another keep their byte order marks. */
  private static String unmarked(String text) {
    int from = 0;
    while (from < text.length() && text.charAt(from) == '\uFEFF') {
      from++;
    }
    return text.substring(from);
  }

  long number() {
    return number;
  }

  long offset() {
    return offset;
  }

  String end() {
    return end;
  }

  /** False when the line was too long and its end was dropped. */
  boolean whole() {
    text();
    return whole;
  }

  /** False when its bytes are not in the file's charset. */
  boolean sound() {
    text();
    return sound;
  }

  boolean terminated() {
    return !end.isEmpty();
  }

  /** The same line with its text told otherwise. */
  PhysicalLine withText(String other) {
    PhysicalLine line = new PhysicalLine(bytes, decoder, number, offset, end, hasAllBytes);
    line.whole = whole();
    line.sound = sound();
    line.text = other;
    return line;
  }
}
