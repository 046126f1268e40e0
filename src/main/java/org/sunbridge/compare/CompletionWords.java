package org.sunbridge.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sunbridge.mapping.Overlay;

/** Says what became of a list of mended rows: Chinese up to its last full stop, then English. */
final class CompletionWords {

  private static final int NAMED_ROWS = 10;

  private final StringBuilder chinese = new StringBuilder();
  private final StringBuilder english = new StringBuilder();

  private CompletionWords() {}

  /** A delivery of the same feed and scope that speaks of a later day. */
  record Newer(long delivery, LocalDate asOf) {}

  /**
   * @param first the delivery that turned the rows back at first
   */
  static String of(long first, Overlay.Tally tally, Optional<Newer> newer) {
    CompletionWords words = new CompletionWords();
    words.chinese.append(
        "补正批次 %d：送回 %d 行，改好 %d 行，仍有误 %d 行，未改动 %d 行"
            .formatted(first, tally.returned(), tally.good(), tally.wrong(), tally.untouched()));
    words.english.append(
        "Completes delivery %d: of %d rows returned %d are right now, %d still wrong, %d unchanged"
            .formatted(first, tally.returned(), tally.good(), tally.wrong(), tally.untouched()));
    words.add(tally.settled(), "%d 行此前已改好，没有采用", "%d were right already and not used");
    words.add(
        tally.foreign(), "%d 行属于别的批次，没有采用", "%d belong to other deliveries and were not used");
    words.add(
        tally.strangers(),
        "%d 行没有有效的退回编号，没有采用（第 %s 行），新的数据请另行报送",
        "%d have no valid reference and were not used (rows %s): send new data by themselves");
    words.add(
        tally.contradicting(),
        "%d 行与编号相同的另一行内容不同，都没有采用（第 %s 行）",
        "%d contradict another row of the same reference, neither was used (rows %s)");
    newer.ifPresent(words::add);
    return words.chinese + "。" + words.english + ".";
  }

  private void add(long rows, String inChinese, String inEnglish) {
    if (rows > 0) {
      chinese.append("；").append(inChinese.formatted(rows));
      english.append("; ").append(inEnglish.formatted(rows));
    }
  }

  private void add(List<Long> rows, String inChinese, String inEnglish) {
    if (!rows.isEmpty()) {
      chinese.append("；").append(inChinese.formatted(rows.size(), named(rows, "、")));
      english.append("; ").append(inEnglish.formatted(rows.size(), named(rows, ", ")));
    }
  }

  private void add(Newer newer) {
    chinese.append(
        "；更新的批次 %d（数据日期 %s）已到，改好的行只算到那一天之前，不改动更新的数据".formatted(newer.delivery(), newer.asOf()));
    english.append(
        "; delivery %d of %s is newer: mended rows count until then and change nothing newer"
            .formatted(newer.delivery(), newer.asOf()));
  }

  private static String named(List<Long> rows, String gap) {
    String some =
        rows.stream().limit(NAMED_ROWS).map(String::valueOf).collect(Collectors.joining(gap));
    return rows.size() > NAMED_ROWS ? some + "…" : some;
  }
}
