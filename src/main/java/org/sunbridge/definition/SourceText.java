package org.sunbridge.definition;

/** The text of one definition file, which can tell the place of any of its characters. */
final class SourceText {

  private final String file;
  private final String text;
  private final int[] points;

  /**
   * @param file its name relative to the folder that is loaded
   */
  SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.points = text.codePoints().toArray();
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  /** The place of a code point, counted from 0. */
  Place place(int index) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < index && i < points.length; i++) {
      if (points[i] == '\n') {
        line++;
        column = 1;
      } else if (points[i] != 0xFEFF || i > 0) {
        column++;
      }
    }
    return new Place(file, line, column);
  }

  /** The code point at an index, or -1 behind the end. */
  int at(int index) {
    return index < points.length ? points[index] : -1;
  }
}
