package org.sunbridge.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Yuan;
import org.sunbridge.registry.PersonalCodec;

/** Finds findings, always inside an area; pages go by id. Thread-safe. */
public final class FindingQuery {

  /** Rows a round trip when all are wanted: large enough to be quick, small enough for any heap. */
  private static final int CHUNK = 2_000;

  private final FindingListMapper mapper;
  private final DryRunListMapper dryRuns;
  private final PersonalCodec codec;

  FindingQuery(FindingListMapper mapper, DryRunListMapper dryRuns, PersonalCodec codec) {
    this.mapper = mapper;
    this.dryRuns = dryRuns;
    this.codec = codec;
  }

  /** The next ones after an id, oldest first; 0 begins. Masked. */
  public List<ListedFinding> after(FindingFilter filter, long id, int limit) {
    return shown(stored(filter, id, limit), Disclosure.MASKED);
  }

  /** The last ones before an id, oldest first too. Masked. */
  public List<ListedFinding> before(FindingFilter filter, long id, int limit) {
    List<Long> runs = runs(filter);
    List<FindingPart> parts = FindingPart.of(filter, runs);
    List<StoredFinding> page =
        isHeld(filter)
            ? new HeldFindings(dryRuns, filter, runs).before(id, limit)
            : parts.isEmpty() ? List.of() : mapper.before(filter, parts, id, limit);
    List<ListedFinding> shown = new ArrayList<>(shown(page, Disclosure.MASKED));
    Collections.reverse(shown);
    return shown;
  }

  /** Passes on every finding, oldest first, holding a small part of them at a time. */
  public void forEach(
      FindingFilter filter, Disclosure disclosure, Consumer<ListedFinding> consumer) {
    long last = 0;
    List<StoredFinding> rows;
    do {
      rows = stored(filter, last, CHUNK);
      for (StoredFinding row : rows) {
        consumer.accept(ListedFinding.of(row, codec, disclosure));
        last = row.id();
      }
    } while (rows.size() == CHUNK);
  }

  /** Empty when there is none or it lies outside the area: the two look the same. */
  public Optional<ListedFinding> find(long id, AreaScope area, Disclosure disclosure) {
    return Optional.ofNullable(mapper.find(id, area.divisions()))
        .map(row -> ListedFinding.of(row, codec, disclosure));
  }

  /** How many there are, counted no further than {@code most}. */
  public long count(FindingFilter filter, long most) {
    List<Long> runs = runs(filter);
    if (isHeld(filter)) {
      return new HeldFindings(dryRuns, filter, runs).count(most);
    }
    long count = 0;
    for (FindingPart part : FindingPart.of(filter, runs)) {
      count += count < most ? mapper.count(filter, part, most - count) : 0;
    }
    return count;
  }

  /** What is not CLOSED, by type and state. */
  public List<FindingCount> counts(AreaScope area) {
    return mapper.counts(area.divisions());
  }

  /** What is neither CLOSED nor REJECTED nor APPLIED, by type. */
  public List<PeopleCount> people(AreaScope area) {
    return mapper.people(area.divisions());
  }

  /** The same by street and type, in the order of the codes. */
  public List<StreetCount> streets(AreaScope area) {
    return mapper.streets(area.divisions());
  }

  /**
   * Yuan between paid and due, of all months of a type that are still to be dealt with. Amounts
   * pass the codec, so they are added up here and not by the database: for some tens of thousands.
   */
  public Yuan difference(FindingType type, AreaScope area) {
    return mapper.amounts(type, area.divisions()).stream()
        .map(row -> yuan(row.paid()).fen() - yuan(row.due()).fen())
        .map(fen -> new Yuan(Math.abs(fen)))
        .reduce(Yuan.ZERO, Yuan::plus);
  }

  private Yuan yuan(byte[] stored) {
    String text = codec.decode(stored);
    return text.isEmpty() ? Yuan.ZERO : Yuan.of(text);
  }

  /** What ends a month if the exits among these are approved, by finding. */
  public Map<Long, Yuan> monthly(Collection<Long> findings) {
    Map<Long, Yuan> amounts = new LinkedHashMap<>();
    if (!findings.isEmpty()) {
      mapper.monthly(findings).forEach(one -> amounts.put(one.finding(), new Yuan(one.fen())));
    }
    return amounts;
  }

  /** Oldest first. */
  public List<FindingEvent> events(long finding) {
    return mapper.events(finding);
  }

  private List<StoredFinding> stored(FindingFilter filter, long id, int limit) {
    List<Long> runs = runs(filter);
    if (isHeld(filter)) {
      return new HeldFindings(dryRuns, filter, runs).after(id, limit);
    }
    List<FindingPart> parts = FindingPart.of(filter, runs);
    return parts.isEmpty() ? List.of() : mapper.after(filter, parts, id, limit);
  }

  private static boolean isHeld(FindingFilter filter) {
    return filter.state() == FindingState.HELD;
  }

  private @Nullable List<Long> runs(FindingFilter filter) {
    return filter.run() == null ? null : mapper.runs(filter.run());
  }

  private List<ListedFinding> shown(List<StoredFinding> rows, Disclosure disclosure) {
    return rows.stream().map(row -> ListedFinding.of(row, codec, disclosure)).toList();
  }
}
