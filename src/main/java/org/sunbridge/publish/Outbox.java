package org.sunbridge.publish;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to leave for portals. Writes in the caller's transaction, so that a finding and its row
 * here commit together. What a target was already told is not told again: the same content writes
 * nothing, another content makes the next revision, and what never was published is not withdrawn.
 *
 * <p>Two transactions that publish the same result at once cannot both commit: the later fails on
 * the unique key and may be repeated. Thread-safe.
 */
public final class Outbox {

  /** Results a question; more gain nothing and are parsed slowly. */
  private static final int CHUNK = 250;

  private final OutboxMapper mapper;
  private final OutboxBulkMapper bulk;
  private final Clock clock;

  public Outbox(OutboxMapper mapper, OutboxBulkMapper bulk, Clock clock) {
    this.mapper = mapper;
    this.bulk = bulk;
    this.clock = clock;
  }

  /** Publishes a result; see {@link #putAll}. */
  public int put(String target, String item, String result, Map<String, String> fields) {
    return putAll(List.of(OutboxEntry.upsert(target, item, result, fields)));
  }

  /** Takes a published result back; see {@link #putAll}. */
  public int withdraw(String target, String item, String result) {
    return putAll(List.of(OutboxEntry.withdraw(target, item, result)));
  }

  /**
   * Brings targets to the given state; the last entry counts where several name one result.
   *
   * @return how many revisions were written
   */
  public int putAll(List<OutboxEntry> entries) {
    Map<ResultName, OutboxEntry> wanted = new LinkedHashMap<>();
    entries.forEach(entry -> wanted.put(entry.name(), entry));
    int written = 0;
    for (List<OutboxEntry> ofItem :
        wanted.values().stream()
            .collect(groupingBy(e -> List.of(e.target(), e.item()), LinkedHashMap::new, toList()))
            .values()) {
      for (List<OutboxEntry> chunk : Chunks.of(ofItem, CHUNK)) {
        written += putChunk(chunk);
      }
    }
    bulk.flush();
    return written;
  }

  /**
   * Gives what a target turned back another chance, under the same ids.
   *
   * @return how many revisions wait again
   */
  public int sendRejectedAgain(String target) {
    return mapper.sendRejectedAgain(target, Utc.now(clock));
  }

  private int putChunk(List<OutboxEntry> chunk) {
    OutboxEntry any = chunk.get(0);
    List<String> results = chunk.stream().map(OutboxEntry::result).toList();
    Map<String, List<Revision>> known =
        mapper.revisions(any.target(), any.item(), results).stream()
            .collect(groupingBy(Revision::result));
    List<OutboxRow> rows = new ArrayList<>();
    List<Long> overtaken = new ArrayList<>();
    for (OutboxEntry entry : chunk) {
      PublishedResult published =
          new PublishedResult(known.getOrDefault(entry.result(), List.of()));
      published
          .next(entry, Utc.now(clock))
          .ifPresent(
              row -> {
                rows.add(row);
                overtaken.addAll(published.unsent());
              });
    }
    if (!overtaken.isEmpty()) {
      mapper.supersede(overtaken);
    }
    rows.forEach(bulk::insert);
    return rows.size();
  }
}
