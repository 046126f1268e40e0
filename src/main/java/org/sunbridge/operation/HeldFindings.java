package org.sunbridge.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What held runs would open or change, listed like findings until it is decided. */
final class HeldFindings {

  private static final List<String> EFFECTS = List.of("OPENS", "CHANGES");

  private final DryRunListMapper mapper;
  private final FindingFilter filter;
  private final List<FindingPart> parts;

  /**
   * @param runs that the filter means; null where it means all
   */
  HeldFindings(DryRunListMapper mapper, FindingFilter filter, @Nullable List<Long> runs) {
    this.mapper = mapper;
    this.filter = filter;
    List<Long> held = new ArrayList<>(mapper.held());
    if (runs != null) {
      held.retainAll(runs);
    }
    this.parts = FindingPart.of(filter, held);
  }

  List<StoredFinding> after(long id, int limit) {
    return merged(
        (run, effect, part) -> mapper.after(run, effect, filter, part, id, limit),
        Comparator.comparingLong(StoredFinding::id),
        limit);
  }

  List<StoredFinding> before(long id, int limit) {
    return merged(
        (run, effect, part) -> mapper.before(run, effect, filter, part, id, limit),
        Comparator.comparingLong(StoredFinding::id).reversed(),
        limit);
  }

  long count(long most) {
    long count = 0;
    for (FindingPart part : parts) {
      for (String effect : EFFECTS) {
        count += mapper.count(part.opener(), effect, filter, part, most - count);
      }
    }
    return count;
  }

  private List<StoredFinding> merged(Source source, Comparator<StoredFinding> order, int limit) {
    List<StoredFinding> all = new ArrayList<>();
    for (FindingPart part : parts) {
      for (String effect : EFFECTS) {
        all.addAll(source.read(part.opener(), effect, part));
      }
    }
    all.sort(order);
    return all.subList(0, Math.min(limit, all.size()));
  }

  @FunctionalInterface
  private interface Source {
    List<StoredFinding> read(long run, String effect, FindingPart part);
  }
}
