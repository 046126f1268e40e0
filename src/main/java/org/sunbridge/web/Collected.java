package org.sunbridge.web;

import java.util.List;
import org.sunbridge.access.AreaScope;
import org.sunbridge.operation.CollectionCount;

/** How far the survey has come, by street and in the whole of what somebody may see. */
public record Collected(List<CollectionCount> streets, CollectionCount whole) {

  static Collected of(List<CollectionCount> all, AreaScope area) {
    List<CollectionCount> seen = all.stream().filter(c -> area.covers(c.street())).toList();
    return new Collected(seen, seen.stream().reduce(CollectionCount.NONE, CollectionCount::plus));
  }
}
