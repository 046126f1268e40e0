package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;

/**
 * What is known about the feeds themselves: which deliveries speak, and for which months. Immutable
 * and shared by all people of a run.
 */
public final class Knowledge {

  private static final Comparator<AppliedDelivery> OLDEST_FIRST =
      Comparator.comparing(AppliedDelivery::asOf).thenComparing(AppliedDelivery::id);

  private final Definitions definitions;
  private final Map<Long, AppliedDelivery> byId = new HashMap<>();
  private final Map<RecordKind, List<AppliedDelivery>> byKind = new EnumMap<>(RecordKind.class);
  private final Map<String, List<AppliedDelivery>> bySource = new HashMap<>();
  private final Map<RecordKind, TreeSet<YearMonth>> months = new EnumMap<>(RecordKind.class);

  /**
   * @param deliveries those that speak, in any order
   */
  public Knowledge(Definitions definitions, List<AppliedDelivery> deliveries) {
    this.definitions = definitions;
    for (RecordKind kind : RecordKind.values()) {
      byKind.put(kind, new ArrayList<>());
      months.put(kind, new TreeSet<>());
    }
    for (AppliedDelivery delivery : deliveries) {
      byId.put(delivery.id(), delivery);
      of(delivery.kind()).add(delivery);
      months(delivery.kind()).add(delivery.month());
    }
    byKind.values().forEach(list -> list.sort(OLDEST_FIRST));
    for (List<AppliedDelivery> ofKind : byKind.values()) {
      for (AppliedDelivery d : ofKind) {
        bySource
            .computeIfAbsent(d.kind() + "/" + d.job() + "/" + d.scope(), k -> new ArrayList<>())
            .add(d);
      }
    }
  }

  Definitions definitions() {
    return definitions;
  }

  /** Deliveries of a kind, oldest first. */
  List<AppliedDelivery> of(RecordKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Deliveries of one feed and scope, oldest first. */
  List<AppliedDelivery> of(RecordKind kind, String job, String scope) {
    return bySource.getOrDefault(kind + "/" + job + "/" + scope, List.of());
  }

  /** Months for which a delivery of this kind has its as-of. */
  TreeSet<YearMonth> months(RecordKind kind) {
    return months.getOrDefault(kind, new TreeSet<>());
  }

  @Nullable AppliedDelivery delivery(long id) {
    return byId.get(id);
  }

  /**
   * Whether what this kind of feed says of a month can be relied on: something was delivered for
   * the month or a later one. A kind that no job declares is not waited for.
   */
  boolean isFresh(RecordKind kind, YearMonth month) {
    TreeSet<YearMonth> known = months(kind);
    return known.isEmpty() ? !isDeclared(kind) : !known.last().isBefore(month);
  }

  private boolean isDeclared(RecordKind kind) {
    return definitions.jobs().values().stream()
        .map(job -> definitions.mappings().get(job.mapping()))
        .anyMatch(mapping -> mapping != null && RecordKind.of(mapping.record()) == kind);
  }

  Optional<JobDefinition> job(String name) {
    return Optional.ofNullable(definitions.jobs().get(name));
  }

  /** The newest as-of of a kind. */
  Optional<LocalDate> newest(RecordKind kind) {
    List<AppliedDelivery> all = of(kind);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).asOf());
  }

  Evidence evidence(Statement statement) {
    return new Evidence(
        statement.job(), statement.delivery(), fileName(statement.delivery()), statement.row());
  }

  /** The file that lacks somebody. */
  Evidence lackingIn(AppliedDelivery delivery) {
    return new Evidence(delivery.job(), delivery.id(), delivery.fileName(), 0);
  }

  String fileName(long delivery) {
    AppliedDelivery known = byId.get(delivery);
    return known == null ? "" : known.fileName();
  }
}
