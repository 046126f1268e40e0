package org.sunbridge.definition;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The text of one definition file, which can tell the place of any of its characters. */
final class SourceText {

  private final String file;
  private final String text;
  private final int[] points;
  private final int[] lineStarts;

  /**
   * @param file its name relative to the folder that is loaded
   */
  SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.points = text.codePoints().toArray();
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, points.length).filter(i -> points[i] == '\n').map(i -> i + 1))
            .toArray();
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  /** The place of a code point, counted from 0. */
  Place place(int index) {
    int at = Math.max(0, Math.min(index, points.length));
    int found = Arrays.binarySearch(lineStarts, at);
    int line = found >= 0 ? found : -found - 2;
    int column = at - lineStarts[line];
    boolean behindMark = line == 0 && column > 0 && points[0] == 0xFEFF;
    return new Place(file, line + 1, behindMark ? column : column + 1);
  }

  /** The code point at an index, or -1 behind the end. */
  int at(int index) {
    return index < points.length ? points[index] : -1;
  }
}
