package org.sunbridge.compare;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.District;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.registry.ChangeItem;

/** Counts what a delivery's rows come to while they are read. Not thread-safe. */
final class Tally {

  private final RecordKind kind;
  private final District district;
  private long rows;
  private long rejected;
  private long doubled;
  private long fresh;
  private long changed;
  private long unchanged;
  private long exits;

  Tally(RecordKind kind, District district) {
    this.kind = kind;
    this.district = district;
  }

  void row() {
    rows++;
  }

  void rejected() {
    rejected++;
  }

  void doubled() {
    doubled++;
  }

  /**
   * A record counts, or no longer does because another row of its subject takes its place.
   *
   * @param item what it changes; null where it says what was said before
   * @param said what it says
   * @param by 1 or -1
   */
  void record(@Nullable ChangeItem item, Map<String, String> said, int by) {
    if (item == null) {
      unchanged += by;
      return;
    }
    if (item.kind == ChangeItem.Kind.NEW) {
      fresh += by;
    } else {
      changed += by;
    }
    if (Departure.isTold(kind, said, district)) {
      exits += by;
    }
  }

  /**
   * What it all came to.
   *
   * @param passed rows that passed unread: they say what was said before
   * @param absent statements that the file lacks
   * @param leaving of these, people for whom that means that something ends
   * @param warned records that count though a rule of the mapping warns
   */
  Counts counts(long passed, long absent, long leaving, long warned) {
    return new Counts(
        rows + passed,
        rejected,
        doubled,
        fresh,
        changed,
        unchanged + passed,
        absent,
        exits + leaving,
        warned);
  }
}
