package org.sunbridge.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.sunbridge.definition.JobDefinition.Brakes;
import org.sunbridge.definition.JobDefinition.Brakes.Limit;
import org.sunbridge.definition.JobDefinition.TurnedBackRows;

/**
 * Decides whether a delivery must be held before anything of it is applied. A feed's first delivery
 * has no history to be measured by: only its rejects and its end can hold it.
 */
final class Brake {

  private Brake() {}

  /**
   * What a delivery is measured against.
   *
   * @param before statements of the feed and scope in force before; 0 for a first delivery
   * @param people in the register: what an increment's exits are measured against
   * @param isFirst whether the feed and scope never spoke before
   * @param signs that the file did not arrive completely
   * @param history what the feed's deliveries were like
   * @param field the one that changed most often
   * @param street the one that stands out
   * @param acceptedRejects of mended rows: how many rows may be turned back still, because the
   *     house has lived with as many; how its file ends is then known as well
   */
  record Measure(
      long before,
      long people,
      boolean isFirst,
      boolean isSnapshot,
      List<Sign> signs,
      History history,
      Optional<FieldChanges.Most> field,
      Optional<OneStreet> street,
      OptionalLong acceptedRejects) {}

  /**
   * @return why it must be held, one sentence a brake; empty when it may go on
   */
  static List<String> pulled(
      Brakes brakes, TurnedBackRows turnedBackRows, Counts counts, Measure measure) {
    List<String> reasons = new ArrayList<>();
    if (measure.acceptedRejects().isEmpty()) {
      measure.signs().forEach(sign -> reasons.add(sign.sentence()));
    }
    if (counts.rejected() > measure.acceptedRejects().orElse(0)) {
      if (turnedBackRows == TurnedBackRows.ALL_OR_NOTHING) {
        reasons.add(
            String.format(
                Locale.ROOT,
                "本来源整份采用或整份不用：%d / %d 行有误，改好送回后自动采用（all-or-nothing）",
                counts.rejected(),
                counts.rows()));
      }
      exceeded(brakes.rejects(), counts.rejected(), counts.rows())
          .ifPresent(
              limit ->
                  reasons.add(
                      sentence("退回的行过多", "rejects", counts.rejected(), counts.rows(), limit)));
    }
    if (measure.isFirst()) {
      return reasons;
    }
    if (measure.isSnapshot()) {
      size(brakes, counts, measure, reasons);
    }
    long before = measure.before();
    long of = measure.isSnapshot() ? before : Math.max(measure.people(), 1);
    exceeded(brakes.exits(), counts.exits(), of)
        .ifPresent(limit -> reasons.add(sentence("退出过多", "exits", counts.exits(), of, limit)));
    measure.field().ifPresent(field -> changes(brakes.changes(), field, before, reasons));
    measure.street().ifPresent(street -> oneStreet(brakes.oneStreet(), street, reasons));
    return reasons;
  }

  /** The last delivery first; one that lost little each time is less than usual lately. */
  private static void size(Brakes brakes, Counts counts, Measure measure, List<String> reasons) {
    long records = counts.records();
    long before = measure.before();
    Optional<Limit> shrunken = exceeded(brakes.shrink(), before - records, before);
    shrunken.ifPresent(
        limit -> reasons.add(shrink("本批次比上次少 %.0f%%（%d → %d 条）", before, records, limit)));
    if (shrunken.isEmpty()) {
      for (int deliveries : new int[] {History.SHORT, History.LONGEST}) {
        long usual = measure.history().median(deliveries).orElse(0);
        Optional<Limit> eroded = exceeded(brakes.shrink(), usual - records, usual);
        if (eroded.isPresent()) {
          String words = "本批次比近 " + deliveries + " 批的中位数少 %.0f%%（%d → %d 条）";
          reasons.add(shrink(words, usual, records, eroded.get()));
          break;
        }
      }
    }
    // An older list that comes late may have nothing before it: that is no growth.
    exceeded(brakes.growth(), records - before, before)
        .filter(limit -> before > 0)
        .ifPresent(
            limit ->
                reasons.add(
                    String.format(
                        Locale.ROOT,
                        "本批次比上次多 %.0f%%（%d → %d 条），上一批可能不完整，或本批次混入了别的；上限 %s%% 且 %d 条（growth）",
                        (records - before) * 100.0 / Math.max(before, 1),
                        before,
                        records,
                        percent(limit),
                        limit.atLeast())));
  }

  private static String shrink(String words, long before, long records, Limit limit) {
    return String.format(
        Locale.ROOT,
        words + "，可能不完整；上限 %s%% 且 %d 条（shrink）",
        (before - records) * 100.0 / before,
        before,
        records,
        percent(limit),
        limit.atLeast());
  }

  private static void changes(
      Optional<Limit> brake, FieldChanges.Most field, long before, List<String> reasons) {
    exceeded(brake, field.records(), before)
        .ifPresent(
            limit ->
                reasons.add(
                    String.format(
                        Locale.ROOT,
                        "同一字段变更过多：%s %d / %d，可能串了列；上限 %s%% 且 %d（changes）",
                        field.field(),
                        field.records(),
                        before,
                        percent(limit),
                        limit.atLeast())));
  }

  private static void oneStreet(Optional<Limit> brake, OneStreet street, List<String> reasons) {
    exceeded(brake, street.surplus(), street.ofChanges())
        .ifPresent(
            limit ->
                reasons.add(
                    String.format(
                        Locale.ROOT,
                        "一个街镇独多：%s %d / %d 人，而全区每 100 人中它只有 %.1f 人；上限多出 %s%% 且 %d 人（oneStreet）",
                        street.street(),
                        street.changes(),
                        street.ofChanges(),
                        street.people() * 100.0 / street.ofPeople(),
                        percent(limit),
                        limit.atLeast())));
  }

  private static Optional<Limit> exceeded(Optional<Limit> limit, long count, long of) {
    return limit.filter(l -> l.isExceededBy(count, of));
  }

  private static String sentence(String what, String brake, long count, long of, Limit limit) {
    return String.format(
        Locale.ROOT,
        "%s：%d / %d，上限 %s%% 且 %d（%s）",
        what,
        count,
        of,
        percent(limit),
        limit.atLeast(),
        brake);
  }

  private static String percent(Limit limit) {
    return limit.percent() == Math.rint(limit.percent())
        ? String.valueOf((long) limit.percent())
        : String.valueOf(limit.percent());
  }
}
