package org.sunbridge.compare;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.domain.RecordKind;

/** What of a record is compared with the source's last one. */
final class Content {

  private Content() {}

  /**
   * A payment's month is told by its slot: leaving it out lets a payment that repeats month after
   * month be one statement. So does a column of plain facts that only tells the as-of.
   */
  static SortedMap<String, String> of(
      JobDefinition job, RecordKind kind, Map<String, String> values) {
    SortedMap<String, String> content = new TreeMap<>(values);
    if (kind == RecordKind.PAYMENT) {
      content.remove("month");
    } else if (kind == RecordKind.FACTS) {
      content.keySet().removeIf(job::tellsAsOfIn);
    }
    return content;
  }
}
