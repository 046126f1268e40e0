package org.sunbridge.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sunbridge.domain.RowReference;

/** A row of a {@link MendedFile}. */
public final class MendedRow {

  private final RawRow row;
  private final Map<String, List<Integer>> columns;
  private final int reference;

  /**
   * @param columns by the key of their name, where the sender's columns stand
   * @param reference where the reference stands, or -1
   */
  MendedRow(RawRow row, Map<String, List<Integer>> columns, int reference) {
    this.row = row;
    this.columns = columns;
    this.reference = reference;
  }

  static MendedRow typed(List<String> header, RowReference reference, List<String> cells) {
    List<String> texts = new ArrayList<>(List.of(reference.text()));
    cells.forEach(cell -> texts.add(SheetText.shown(cell)));
    Map<String, List<Integer>> columns = new HashMap<>();
    List<String> names = SheetText.columns(header, cells.size());
    for (int i = 0; i < cells.size(); i++) {
      columns.computeIfAbsent(ColumnNames.key(names.get(i)), k -> new ArrayList<>()).add(i + 1);
    }
    return new MendedRow(
        new RawRow(reference.row(), -1, texts.toArray(String[]::new), null, null, false, false),
        columns,
        0);
  }

  /** Where it stands in the mended file. */
  public long line() {
    return row.line();
  }

  /** Empty when somebody added the row, or spoiled its reference. */
  public Optional<RowReference> reference() {
    return reference < 0
        ? Optional.empty()
        : RowReference.parse(Characters.compact(row.cell(reference)));
  }

  /**
   * What was changed of the row that was turned back. A column that was deleted changes nothing.
   *
   * @param header of the delivery's own file
   * @param sent the row's cells as they were sent
   * @return by column, from 0
   */
  public Map<Integer, MendedCell> changes(List<String> header, List<String> sent) {
    List<String> names = SheetText.columns(header, sent.size());
    Map<String, Integer> times = new HashMap<>();
    Map<Integer, MendedCell> changes = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      String key = ColumnNames.key(names.get(i));
      int time = times.merge(key, 1, Integer::sum);
      List<Integer> places = columns.getOrDefault(key, List.of());
      if (time <= places.size()) {
        int place = places.get(time - 1);
        String returned = row.cell(place);
        if (!SheetText.isUntouched(returned, i < sent.size() ? sent.get(i) : "")) {
          changes.put(i, new MendedCell(SheetText.typed(returned), row.isNumber(place)));
        }
      }
    }
    return changes;
  }

  /** Whether another row says the same of the sender's columns. */
  public boolean saysAs(MendedRow other) {
    return cells().equals(other.cells());
  }

  private Map<String, List<String>> cells() {
    Map<String, List<String>> cells = new TreeMap<>();
    columns.forEach((name, places) -> cells.put(name, places.stream().map(row::cell).toList()));
    return cells;
  }
}
