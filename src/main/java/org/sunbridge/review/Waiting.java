package org.sunbridge.review;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunbridge.conclude.Awaited;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.registry.DeliveryRow;

/**
 * Feeds whose newest word came in but does not speak: a brake holds it, or its run failed. What it
 * may say after all is not concluded until it speaks, is given up, or is replaced.
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
  static Awaited feeds(
      Definitions definitions, List<DeliveryRow> speaking, List<DeliveryRow> unfinished) {
    Map<Source, LocalDate> heard = new HashMap<>();
    speaking.forEach(d -> heard.merge(Source.of(d), d.asOf, Waiting::later));
    Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
    Set<String> jobs = new TreeSet<>();
    for (DeliveryRow delivery : unfinished) {
      JobDefinition job = definitions.jobs().get(delivery.job);
      // A correction of the newest word is as new as that.
      boolean isNewest =
          !delivery.asOf.isBefore(heard.getOrDefault(Source.of(delivery), LocalDate.MIN));
      if (job != null && isNewest) {
        kinds.add(RecordKind.of(definitions.mappingOf(job).record()));
        job.circumstance().ifPresent(asked -> jobs.add(job.name()));
      }
    }
    kinds.retainAll(REVOCABLE);
    return new Awaited(kinds, jobs, Silence.doubtful(speaking));
  }

  /** As kept between conclusions: in a fixed order. */
  static String text(Awaited awaited) {
    return words(awaited).collect(Collectors.joining(" "));
  }

  /** Whether something no longer waits that did when everybody was concluded last. */
  static boolean hasEnded(String before, Awaited now) {
    Set<String> still = words(now).collect(Collectors.toSet());
    return !before.isEmpty() && !still.containsAll(List.of(before.split(" ")));
  }

  /** Kinds are in capitals, jobs are not: they cannot be mistaken for each other. */
  private static Stream<String> words(Awaited awaited) {
    return Stream.concat(
        awaited.kinds().stream().sorted().map(RecordKind::name), awaited.jobs().stream().sorted());
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
