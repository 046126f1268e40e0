package org.sunbridge.mapping;

/**
 * One line of a text file without its line break.
 *
 * @param number from 1
 * @param offset of its first byte in the file
 * @param end the line break that follows it; empty only for a file's last line
 * @param whole false when the line was too long and its end was dropped
 * @param sound false when its bytes are not in the file's charset
 */
record PhysicalLine(
    String text, long number, long offset, String end, boolean whole, boolean sound) {

  PhysicalLine withText(String other) {
    return new PhysicalLine(other, number, offset, end, whole, sound);
  }

  boolean terminated() {
    return !end.isEmpty();
  }
}
