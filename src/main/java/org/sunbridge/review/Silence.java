package org.sunbridge.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunbridge.registry.DeliveryRow;

/** Snapshots that speak, and from whose silence about somebody nothing follows. */
final class Silence {

  /** As many as fit; older ones hardly ever change. */
  private static final int NEWEST = 12;

  private Silence() {}

  static Set<Long> doubtful(List<DeliveryRow> speaking) {
    return speaking.stream()
        .filter(d -> d.absence != null)
        .map(d -> d.id)
        .collect(Collectors.toSet());
  }

  /** As kept between conclusions: when it changes, everybody is concluded anew. */
  static String text(List<DeliveryRow> speaking) {
    List<Long> doubtful = doubtful(speaking).stream().sorted().toList();
    String newest =
        doubtful.stream()
            .skip(Math.max(0, doubtful.size() - NEWEST))
            .map(String::valueOf)
            .collect(Collectors.joining(" "));
    return doubtful.isEmpty() ? "" : doubtful.size() + ": " + newest;
  }
}
