package org.sunbridge.conclude;

import java.util.Set;
import org.sunbridge.domain.RecordKind;

/**
 * What came in and does not speak yet, held by a brake or failed.
 *
 * @param kinds kinds of feed on which a condition can rest
 * @param jobs feeds that tell of circumstances
 * @param doubtful snapshots that do speak but may not be complete: nothing follows from whom they
 *     lack
 */
public record Awaited(Set<RecordKind> kinds, Set<String> jobs, Set<Long> doubtful) {

  public static final Awaited NOTHING = new Awaited(Set.of(), Set.of());

  public Awaited(Set<RecordKind> kinds, Set<String> jobs) {
    this(kinds, jobs, Set.of());
  }

  public Awaited {
    kinds = Set.copyOf(kinds);
    doubtful = Set.copyOf(doubtful);
    jobs = Set.copyOf(jobs);
  }
}
