package org.sunbridge.review;

import java.util.ArrayList;
import java.util.List;
import org.sunbridge.conclude.Knowledge;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.domain.AppliedDelivery;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.registry.DeliveryRow;

/** What is known of the feeds, out of the deliveries: the same for a night and for a trial. */
public final class Feeds {

  private Feeds() {}

  /**
   * @param speaking deliveries that speak
   * @param unfinished deliveries that came in and are neither applied nor given up
   */
  public static Knowledge knowledge(
      Definitions definitions, List<DeliveryRow> speaking, List<DeliveryRow> unfinished) {
    return new Knowledge(
        definitions,
        known(definitions, speaking),
        Waiting.feeds(definitions, speaking, unfinished));
  }

  /** Deliveries of a job that no longer exists are kept, but say nothing. */
  static List<AppliedDelivery> known(Definitions definitions, List<DeliveryRow> deliveries) {
    List<AppliedDelivery> known = new ArrayList<>();
    for (DeliveryRow row : deliveries) {
      JobDefinition job = definitions.jobs().get(row.job);
      if (job != null) {
        known.add(
            new AppliedDelivery(
                row.id,
                row.job,
                RecordKind.of(definitions.mappingOf(job).record()),
                row.scope,
                row.asOf,
                job.round().of(row.asOf),
                row.fileName));
      }
    }
    return known;
  }
}
