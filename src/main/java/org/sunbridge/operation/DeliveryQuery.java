package org.sunbridge.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sunbridge.access.AreaScope;
import org.sunbridge.registry.PersonalCodec;

/** Finds deliveries, inside an area, and the rows that were turned back. Thread-safe. */
public final class DeliveryQuery {

  private static final int CHUNK = 1_000;

  private final DeliveryListMapper mapper;
  private final PersonalCodec codec;

  public DeliveryQuery(DeliveryListMapper mapper, PersonalCodec codec) {
    this.mapper = mapper;
    this.codec = codec;
  }

  /** Newest first, those before an id; {@link Long#MAX_VALUE} begins. */
  public List<Delivery> before(DeliveryFilter filter, long id, int limit) {
    return mapper.before(filter, id, limit);
  }

  /** Newest first too, the nearest ones after an id. */
  public List<Delivery> after(DeliveryFilter filter, long id, int limit) {
    List<Delivery> page = new ArrayList<>(mapper.after(filter, id, limit));
    Collections.reverse(page);
    return page;
  }

  /** Empty when there is none or it lies outside the area: the two look the same. */
  public Optional<Delivery> find(long id, AreaScope area) {
    return Optional.ofNullable(mapper.find(id, area.divisions()));
  }

  /** The delivery of a run, or those of all runs of a night. */
  public List<Delivery> ofRun(long run) {
    return mapper.ofRun(run);
  }

  public List<StatusCount> counts(AreaScope area) {
    return mapper.counts(area.divisions());
  }

  /**
   * The delivery that counts in this one's place because it brought its turned-back rows mended;
   * the last of them, where rows were mended again and again.
   */
  public Optional<Delivery> completion(long delivery) {
    Delivery last = null;
    for (Delivery next = mapper.completion(delivery);
        next != null;
        next = mapper.completion(next.id())) {
      last = next;
    }
    return Optional.ofNullable(last);
  }

  /** Whether rows of it came back mended and wait to be worked on. */
  public boolean isBeingCompleted(long delivery) {
    return mapper.completing(delivery) > 0;
  }

  /** The delivery that came first of those that complete each other; most are their own. */
  public Delivery first(Delivery delivery) {
    Delivery first = delivery;
    for (Long id = delivery.completes(); id != null; id = first.completes()) {
      first = find(id, AreaScope.WHOLE).orElseThrow();
    }
    return first;
  }

  /** What was repaired or remarked on, summed up; warnings first. */
  public List<RowNote> notes(long delivery) {
    return mapper.notes(delivery);
  }

  /** How the delivery's file was read. */
  public UnderstoodFile understood(Delivery delivery) {
    return UnderstoodFile.of(delivery.understood());
  }

  /** Rejected rows after a row number, in the order of the file; 0 begins. */
  public List<TurnedBack> rejects(long delivery, long row, int limit) {
    return mapper.rejects(delivery, row, limit).stream()
        .map(reject -> TurnedBack.of(reject, codec))
        .toList();
  }

  /** Passes on every rejected row, holding a small part of them at a time. */
  public void forEachReject(long delivery, Consumer<TurnedBack> consumer) {
    long last = 0;
    List<TurnedBack> rows;
    do {
      rows = rejects(delivery, last, CHUNK);
      for (TurnedBack row : rows) {
        consumer.accept(row);
        last = row.line();
      }
    } while (rows.size() == CHUNK);
  }
}
