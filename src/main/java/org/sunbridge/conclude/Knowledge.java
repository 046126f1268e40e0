package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private final Definitions definitions;
  private final Map<Long, AppliedDelivery> byId = new HashMap<>();
  private final Map<RecordKind, List<AppliedDelivery>> byKind = new EnumMap<>(RecordKind.class);
  private final Sources sources;
  private final Map<RecordKind, TreeSet<YearMonth>> months = new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, TreeSet<YearMonth>> completeMonths =
      new EnumMap<>(RecordKind.class);
  private final Awaited awaited;
  private final CircumstanceFeeds circumstances;

  /** Everything that came in speaks. */
  public Knowledge(Definitions definitions, List<AppliedDelivery> deliveries) {
    this(definitions, deliveries, Awaited.NOTHING);
  }

  /**
   * @param deliveries those that speak, in any order
   * @param awaited feeds whose newest word does not speak yet, held by a brake or failed: it counts
   *     as not received, and what it may say after all is not concluded
   */
  public Knowledge(Definitions definitions, List<AppliedDelivery> deliveries, Awaited awaited) {
    this.definitions = definitions;
    this.awaited = awaited;
    this.circumstances = new CircumstanceFeeds(definitions);
    for (RecordKind kind : RecordKind.values()) {
      byKind.put(kind, new ArrayList<>());
      months.put(kind, new TreeSet<>());
    }
    for (AppliedDelivery delivery : deliveries) {
      byId.put(delivery.id(), delivery);
      of(delivery.kind()).add(delivery);
      months(delivery.kind()).add(delivery.month());
    }
    byKind.values().forEach(list -> list.sort(Sources.OLDEST_FIRST));
    sources = new Sources(byKind.values());
    for (RecordKind kind : RecordKind.values()) {
      TreeSet<YearMonth> complete = new TreeSet<>(months(kind));
      complete.removeIf(month -> !isComplete(kind, month));
      completeMonths.put(kind, complete);
    }
  }

  /** Whether every scope that a feed covered by a month is there for it, of any feed that is. */
  private boolean isComplete(RecordKind kind, YearMonth month) {
    Set<String> jobs = new HashSet<>();
    of(kind).stream().filter(d -> d.month().equals(month)).forEach(d -> jobs.add(d.job()));
    return jobs.stream().allMatch(job -> hasEveryScope(kind, job, month));
  }

  /** Whether no scope of a feed that had delivered by a month is missing in it. */
  boolean hasEveryScope(RecordKind kind, String job, YearMonth month) {
    return sources(kind).stream()
        .filter(source -> source.get(0).job().equals(job))
        .filter(source -> !source.get(0).month().isAfter(month))
        .allMatch(source -> source.stream().anyMatch(d -> d.month().equals(month)));
  }

  /** Whether the newest word of this kind does not speak yet. */
  boolean isWaitedFor(RecordKind kind) {
    return awaited.kinds().contains(kind);
  }

  /** Whether the newest word of a feed that tells of one of some circumstances does not speak. */
  boolean isWaitedFor(Set<String> names) {
    return circumstances.telling(names).anyMatch(awaited.jobs()::contains);
  }

  /** What feeds can say to be in force of a person. */
  CircumstanceFeeds circumstances() {
    return circumstances;
  }

  /**
   * Whether what feeds say of some circumstances in a month can be relied on: every list that ever
   * came has come for the month or a later one. A feed that never spoke is not waited for, nor one
   * that only names who is new.
   */
  boolean isFresh(Set<String> names, YearMonth month) {
    return !isWaitedFor(names)
        && circumstances
            .snapshotsTelling(names)
            .flatMap(job -> sources(RecordKind.FACTS).stream().filter(s -> isOf(job, s)))
            .allMatch(s -> !s.get(s.size() - 1).month().isBefore(month));
  }

  private static boolean isOf(String job, List<AppliedDelivery> source) {
    return source.get(0).job().equals(job);
  }

  /** Whether nothing follows from whom a snapshot lacks. */
  boolean isSilenceDoubtful(AppliedDelivery snapshot) {
    return awaited.doubtful().contains(snapshot.id());
  }

  /**
   * Whether a feed's newest word on a business date is older than its next one was due: what it
   * lacks is no news any more.
   */
  boolean isLate(List<AppliedDelivery> source, LocalDate businessDate) {
    if (source.isEmpty()) {
      return false;
    }
    AppliedDelivery newest = source.get(source.size() - 1);
    return job(newest.job())
        .filter(job -> Lateness.isOver(job.expects(), newest.asOf(), businessDate))
        .isPresent();
  }

  /** Whether any source of a kind is late. */
  boolean isLate(RecordKind kind, LocalDate businessDate) {
    return sources(kind).stream().anyMatch(source -> isLate(source, businessDate));
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
    return sources.of(kind, job, scope);
  }

  /** The last delivery of each month of one feed and scope, oldest first. */
  List<AppliedDelivery> lastOfMonths(RecordKind kind, String job, String scope) {
    return sources.lastOfMonths(kind, job, scope);
  }

  /** Months that no scope of a feed lacks which had delivered before. */
  TreeSet<YearMonth> completeMonths(RecordKind kind) {
    return completeMonths.getOrDefault(kind, new TreeSet<>());
  }

  /** Every feed and scope of a kind, each as its deliveries, oldest first. */
  List<List<AppliedDelivery>> sources(RecordKind kind) {
    return sources.of(kind);
  }

  /** The newest delivery of every feed and scope of a kind, the newest of all first. */
  List<AppliedDelivery> newestOfSources(RecordKind kind) {
    return sources.newest(kind);
  }

  /** Months for which a delivery of this kind has its as-of. */
  TreeSet<YearMonth> months(RecordKind kind) {
    return months.getOrDefault(kind, new TreeSet<>());
  }

  @Nullable AppliedDelivery delivery(long id) {
    return byId.get(id);
  }

  /**
   * Whether what this kind of feed says of a month can be relied on: every feed and scope that ever
   * delivered has done so for the month or a later one. A kind that no job declares is not waited
   * for.
   */
  boolean isFresh(RecordKind kind, YearMonth month) {
    List<List<AppliedDelivery>> sources = sources(kind);
    return sources.isEmpty()
        ? !isDeclared(kind)
        : sources.stream().allMatch(s -> !s.get(s.size() - 1).month().isBefore(month));
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
