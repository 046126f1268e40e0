package org.sunbridge.compare;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sunbridge.definition.CodeList;
import org.sunbridge.definition.Definitions;
import org.sunbridge.mapping.SourceRecord;

/**
 * Counts payments of benefits that no policy judges. They are kept in the register all the same;
 * the run says so, for a policy that is missing looks like a benefit without a fault.
 */
final class UnjudgedPayments {

  private final Definitions definitions;
  private final Map<String, Long> rows = new TreeMap<>();

  UnjudgedPayments(Definitions definitions) {
    this.definitions = definitions;
  }

  void see(SourceRecord payment) {
    payment
        .value("benefit")
        .filter(benefit -> !definitions.policies().containsKey(benefit))
        .ifPresent(benefit -> rows.merge(benefit, 1L, Long::sum));
  }

  /** A sentence for the run; empty where every benefit has its policy. */
  Optional<String> sentence() {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        counts(this::inChinese, "、")
            + "没有政策（jobs/policies），只登记、不判定。Kept and judged by nobody for want of a policy: "
            + counts(benefit -> benefit.getKey() + " (" + benefit.getValue() + " rows)", ", ")
            + ".");
  }

  private String counts(Function<Map.Entry<String, Long>, String> phrase, String between) {
    return rows.entrySet().stream().map(phrase).collect(Collectors.joining(between));
  }

  private String inChinese(Map.Entry<String, Long> benefit) {
    String name =
        Optional.ofNullable(definitions.codes().get("benefit")).stream()
            .flatMap(codes -> codes.entries().stream())
            .filter(entry -> entry.code().equals(benefit.getKey()))
            .map(CodeList.Entry::name)
            .findFirst()
            .orElse(benefit.getKey());
    return name + " " + benefit.getValue() + " 行";
  }
}
