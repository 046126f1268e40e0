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
   * @param acceptedRejects of mended rows: how many rows may be turned back still, because the
   *     house has lived with as many; its cut-off end is then known as well
   */
  record Measure(
      long before,
      long people,
      boolean isFirst,
      boolean isSnapshot,
      boolean cutOff,
      OptionalLong acceptedRejects) {}

  /**
   * @return why it must be held, one sentence a brake; empty when it may go on
   */
  static List<String> pulled(
      Brakes brakes, TurnedBackRows turnedBackRows, Counts counts, Measure measure) {
    List<String> reasons = new ArrayList<>();
    if (measure.cutOff() && measure.acceptedRejects().isEmpty()) {
      reasons.add("文件在一行中间断了，可能没有传完（cut off in the middle of a row）");
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
    long before = measure.before();
    boolean isSnapshot = measure.isSnapshot();
    if (measure.isFirst()) {
      return reasons;
    }
    if (isSnapshot) {
      long shrunkBy = before - counts.records();
      exceeded(brakes.shrink(), shrunkBy, before)
          .ifPresent(
              limit ->
                  reasons.add(
                      String.format(
                          Locale.ROOT,
                          "本批次比上次少 %.0f%%（%d → %d 条），可能不完整；上限 %s%% 且 %d 条（shrink）",
                          shrunkBy * 100.0 / before,
                          before,
                          counts.records(),
                          percent(limit),
                          limit.atLeast())));
    }
    long of = isSnapshot ? before : Math.max(measure.people(), 1);
    exceeded(brakes.exits(), counts.exits(), of)
        .ifPresent(limit -> reasons.add(sentence("退出过多", "exits", counts.exits(), of, limit)));
    return reasons;
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
