package org.sunbridge.review;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.registry.DeliveryRow;

/**
 * Kinds of feed whose newest word came in but does not speak: a brake holds it, or its run failed.
 * What it may say after all is not concluded until it speaks, is given up, or is replaced.
 */
final class Waiting {

  /** What these said can hold again tomorrow; no condition of a benefit rests on the others. */
  private static final Set<RecordKind> REVOCABLE =
      EnumSet.of(RecordKind.CERTIFICATE, RecordKind.MOVE, RecordKind.MEMBERSHIP);

  private Waiting() {}

  /**
   * @param speaking deliveries that are applied
   * @param unfinished deliveries that came in and are neither applied nor given up
   */
  static Set<RecordKind> kinds(
      Definitions definitions, List<DeliveryRow> speaking, List<DeliveryRow> unfinished) {
    Map<Source, LocalDate> heard = new HashMap<>();
    speaking.forEach(d -> heard.merge(Source.of(d), d.asOf, Waiting::later));
    Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
    for (DeliveryRow delivery : unfinished) {
      JobDefinition job = definitions.jobs().get(delivery.job);
      // A correction of the newest word is as new as that.
      boolean isNewest =
          !delivery.asOf.isBefore(heard.getOrDefault(Source.of(delivery), LocalDate.MIN));
      if (job != null && isNewest) {
        kinds.add(RecordKind.of(definitions.mappingOf(job).record()));
      }
    }
    kinds.retainAll(REVOCABLE);
    return kinds;
  }

  /** As kept between conclusions: in a fixed order. */
  static String text(Set<RecordKind> kinds) {
    return kinds.stream().sorted().map(RecordKind::name).collect(Collectors.joining(" "));
  }

  /** Whether something no longer waits that did when everybody was concluded last. */
  static boolean hasEnded(String before, Set<RecordKind> now) {
    return !before.isEmpty()
        && List.of(before.split(" ")).stream()
            .anyMatch(kind -> now.stream().noneMatch(k -> k.name().equals(kind)));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private record Source(String job, String scope) {
    static Source of(DeliveryRow delivery) {
      return new Source(delivery.job, delivery.scope);
    }
  }
}
