package org.sunbridge.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.JobDefinition.DeliveryKind;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.SaidShape;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.registry.DeliveryRow;

/**
 * One delivery with the definitions its run works by.
 *
 * @param lineage the files it is made of
 * @param sameIdentity other deliveries of the same feed, scope and as-of, which this one corrects
 */
public record DeliveryContext(
    long run,
    DeliveryRow delivery,
    JobDefinition job,
    Definitions definitions,
    Lineage lineage,
    Set<Long> sameIdentity) {

  public DeliveryContext {
    sameIdentity = Set.copyOf(sameIdentity);
  }

  /** For this file: its sender may have said how it is to be read. */
  public MappingDefinition mapping() {
    return SaidShape.parse(lineage.deliveries().get(0).shape).over(definitions.mappingOf(job));
  }

  public RecordKind kind() {
    return RecordKind.of(mapping().record());
  }

  public LocalDate asOf() {
    return delivery.asOf;
  }

  public YearMonth month() {
    return YearMonth.from(delivery.asOf);
  }

  public boolean isSnapshot() {
    return job.delivery() == DeliveryKind.SNAPSHOT;
  }
}
