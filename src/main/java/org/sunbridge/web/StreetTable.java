package org.sunbridge.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunbridge.domain.FindingType;
import org.sunbridge.operation.StreetCount;

/**
 * People with something open, a street a line; paid too much and paid too little stand together.
 */
public record StreetTable(List<Line> lines) {

  /** The columns, in their order. */
  public static final List<FindingType> TYPES =
      List.of(
          FindingType.UNPAID,
          FindingType.OVERPAID,
          FindingType.EXIT,
          FindingType.NOT_COLLECTED,
          FindingType.CONFLICT,
          FindingType.EXPIRING);

  /** The people of a street by type; a type nobody has is 0. */
  public record Line(String street, Map<FindingType, Long> people) {
    public long of(FindingType type) {
      return people.getOrDefault(type, 0L);
    }
  }

  public List<FindingType> types() {
    return TYPES;
  }

  static StreetTable of(List<StreetCount> counts) {
    Map<String, Map<FindingType, Long>> streets = new LinkedHashMap<>();
    for (StreetCount count : counts) {
      if (TYPES.contains(count.type())) {
        streets
            .computeIfAbsent(count.street(), street -> new EnumMap<>(FindingType.class))
            .put(count.type(), count.people());
      }
    }
    List<Line> lines = new ArrayList<>();
    streets.forEach((street, people) -> lines.add(new Line(street, people)));
    return new StreetTable(lines);
  }
}
