package org.sunbridge.synth;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a partner file, as its sender wrote it.
 *
 * @param turnedBack whether a reader has to reject it
 */
record Row(Feed feed, List<String> cells, boolean turnedBack) {

  Row {
    cells = List.copyOf(cells);
    if (cells.size() != feed.columns().size()) {
      throw new IllegalArgumentException(
          feed.job() + " has " + feed.columns().size() + " columns, not " + cells.size());
    }
  }

  static Row of(Feed feed, String... cells) {
    return new Row(feed, List.of(cells), false);
  }

  boolean has(String column) {
    return feed.columns().contains(column);
  }

  String cell(String column) {
    return cells.get(at(column));
  }

  Row with(String column, Object value) {
    List<String> changed = new ArrayList<>(cells);
    changed.set(at(column), value.toString());
    return new Row(feed, changed, turnedBack);
  }

  Row toBeTurnedBack() {
    return new Row(feed, cells, true);
  }

  private int at(String column) {
    int index = feed.columns().indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(feed.job() + " has no column " + column);
    }
    return index;
  }
}
