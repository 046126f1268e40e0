package org.sunbridge.operation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;

/** Finds runs, their steps and what a brake holds. Thread-safe. */
public final class RunQuery {

  private final RunListMapper mapper;

  public RunQuery(RunListMapper mapper) {
    this.mapper = mapper;
  }

  /** Newest first, those before an id; {@link Long#MAX_VALUE} begins. */
  public List<Run> before(RunFilter filter, long id, int limit) {
    return mapper.before(filter, id, limit);
  }

  /** Newest first too, the nearest ones after an id. */
  public List<Run> after(RunFilter filter, long id, int limit) {
    List<Run> page = new ArrayList<>(mapper.after(filter, id, limit));
    Collections.reverse(page);
    return page;
  }

  /**
   * Runs that are marked as running, although their process was killed: nobody works now, and they
   * were running before this was seen and are still.
   */
  public Set<Long> interrupted() {
    Set<Long> before = running();
    if (before.isEmpty() || !mapper.isNobodyWorking()) {
      return Set.of();
    }
    before.retainAll(running());
    return before;
  }

  private Set<Long> running() {
    return new HashSet<>(mapper.running());
  }

  public Optional<Run> find(long id) {
    return Optional.ofNullable(mapper.find(id));
  }

  /** The jobs and schedules that have runs, also those that are no longer defined; sorted. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    String name = mapper.nameAfter("");
    while (name != null) {
      names.add(name);
      name = mapper.nameAfter(name);
    }
    return names;
  }

  /**
   * Runs that came to their end, newest first.
   *
   * @param scope of deliveries' files; null for all of them
   */
  public List<Run> history(String job, String kind, @Nullable String scope, int limit) {
    return mapper.history(job, kind, scope, limit);
  }

  /** The newest run of a whole schedule, finished or not. */
  public Optional<Run> lastNight() {
    return Optional.ofNullable(mapper.lastNight());
  }

  /** The runs a night consists of, in their order. */
  public List<Run> ofNight(long night) {
    return mapper.ofNight(night);
  }

  public List<Run> ofDelivery(long delivery) {
    return mapper.ofDelivery(delivery);
  }

  /** What a brake holds, oldest first; of deliveries inside the area. */
  public List<Run> held(AreaScope area) {
    return mapper.held(area.divisions());
  }

  /** Deliveries that nobody works on any more and nobody has discarded, newest first. */
  public List<Run> failedDeliveries(int limit) {
    return mapper.failedDeliveries(limit);
  }

  /** Runs after one that failed and belong to no night. */
  public long failedSince(long run) {
    return mapper.failedSince(run);
  }

  /** The steps of all executions of a run, in their order; restarts come after what they repeat. */
  public List<Step> steps(long run) {
    return mapper.steps(Long.toString(run));
  }

  /** What became of files, by the business dates of their runs; both days are within. */
  public List<FeedRun> ofDays(LocalDate from, LocalDate to) {
    return mapper.ofDays(from, to);
  }

  public List<OutboxCount> outbox() {
    return mapper.outbox();
  }
}
