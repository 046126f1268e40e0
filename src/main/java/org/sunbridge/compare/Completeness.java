package org.sunbridge.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.sunbridge.domain.Yuan;
import org.sunbridge.mapping.DeclaredTotals;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.Suspension;

/**
 * Looks for signs that a file was cut short, however little is lacking: its end, what its feed's
 * files always end with, and what it says of itself. Only the file is looked at, not whether its
 * numbers are likely: that is the brakes'.
 */
final class Completeness {

  private final FileReport report;
  private final History history;
  private final boolean totalsRequired;
  private final ObjectMapper json = new ObjectMapper();
  private final List<Sign> signs = new ArrayList<>();

  private Completeness(FileReport report, History history, boolean totalsRequired) {
    this.report = report;
    this.history = history;
    this.totalsRequired = totalsRequired;
  }

  /**
   * What a file came to.
   *
   * @param people different ones
   * @param sums by money field, in fen; of the rows that were not turned back
   */
  record Content(Counts counts, LongSupplier people, Map<String, Long> sums) {}

  /**
   * @param names whether the file has a record of a subject
   */
  static List<Sign> signs(
      DeliveryContext context,
      FileReport report,
      History history,
      Content content,
      Predicate<Subject> names) {
    boolean required = context.mapping().totals().required();
    Completeness look = new Completeness(report, history, required);
    look.atTheEnd();
    look.atTheTotals(content);
    if (context.isSnapshot() && context.job().brakes().shrink().isPresent()) {
      look.atWhoStoodLast(names);
    }
    return look.signs;
  }

  private void atTheEnd() {
    if (report.cutOff()) {
      found(Suspension.CUT_OFF, "文件在一行中间断了，可能没有传完（cut off in the middle of a row）");
    } else if (!report.lineBreakAtEnd() && always("lineBreakAtEnd")) {
      found(Suspension.CUT_OFF, "文件末尾没有换行，而以前的文件都有，可能没有传完（no line break at the end）");
    }
  }

  private void atTheTotals(Content content) {
    DeclaredTotals totals = report.totals();
    if (totals == null) {
      if (totalsRequired || always("totals")) {
        found(Suspension.NO_TOTALS, "文件末尾没有合计行，可能没有传完（no row of totals）");
      }
      return;
    }
    Counts counts = content.counts();
    if (totals.count() != null && !isCountOf(content, totals.count())) {
      found(
          Suspension.TOTALS_DIFFER,
          String.format(
              Locale.ROOT,
              "合计行写明 %d，文件里有 %d 行、%d 人，对不上（totals）",
              totals.count(),
              counts.rows(),
              content.people().getAsLong()));
    }
    // What was turned back has no amount that could be added up.
    if (counts.rejected() == 0) {
      totals.sums().forEach((field, declared) -> compare(field, declared, content.sums()));
    }
  }

  /** Senders count rows, or people, with or without those they sent twice. */
  private static boolean isCountOf(Content content, long declared) {
    Counts counts = content.counts();
    return declared == counts.rows()
        || declared == counts.rows() - counts.duplicates()
        || declared == content.people().getAsLong() + counts.rejected();
  }

  private void compare(String field, String declared, Map<String, Long> sums) {
    Yuan found = new Yuan(sums.getOrDefault(field, 0L));
    if (!Yuan.of(declared).equals(found)) {
      found(
          Suspension.TOTALS_DIFFER,
          String.format(Locale.ROOT, "合计行写明 %s 元，各行相加是 %s 元，对不上（sum of totals）", declared, found));
    }
  }

  /** One can leave by chance; that the last two of a file both did is a file cut short. */
  private void atWhoStoodLast(Predicate<Subject> names) {
    List<Subject> end = history.end();
    if (end.size() == 2 && end.stream().noneMatch(names)) {
      found(
          Suspension.END_LACKING, "上一份文件最后的人都不在本文件里，像是末尾缺了一段（the end of the last file is lacking）");
    }
  }

  private void found(Suspension kind, String sentence) {
    signs.add(new Sign(kind, sentence));
  }

  /** Whether the last files all had something at their end. */
  private boolean always(String what) {
    List<DeliveryRow> last = history.newestFirst().stream().limit(History.SHORT).toList();
    return !last.isEmpty() && last.stream().allMatch(d -> had(d, what));
  }

  private boolean had(DeliveryRow delivery, String what) {
    if (delivery.understood == null || !report.format().equals(text(delivery, "format"))) {
      return false;
    }
    try {
      JsonNode value = json.readTree(delivery.understood).path(what);
      return value.isBoolean() ? value.asBoolean() : !value.isMissingNode() && !value.isNull();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("delivery.understood is not JSON", e);
    }
  }

  private String text(DeliveryRow delivery, String what) {
    try {
      return json.readTree(delivery.understood).path(what).asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("delivery.understood is not JSON", e);
    }
  }
}
