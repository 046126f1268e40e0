package org.sunbridge.intake;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.domain.RowReference;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.mapping.MendedRow;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;

/** Finds out which delivery the rows of a mended list belong to. */
final class MendedRows {

  private final DeliveryMapper deliveries;
  private final Completions completions;

  MendedRows(DeliveryMapper deliveries, Completions completions) {
    this.deliveries = deliveries;
    this.completions = completions;
  }

  /**
   * The deliveries of this job that the rows belong to; one of each family.
   *
   * @throws UnreadableFile when there is none
   */
  List<DeliveryRow> bases(JobDefinition job, MendedFile file) {
    Map<Long, DeliveryRow> known = known(file);
    Map<Long, DeliveryRow> firsts = new TreeMap<>();
    Set<String> otherJobs = new TreeSet<>();
    for (DeliveryRow delivery : known.values()) {
      if (delivery.job.equals(job.name())) {
        firsts.putIfAbsent(completions.lineage(delivery).get(0).id, delivery);
      } else {
        otherJobs.add(delivery.job);
      }
    }
    if (!firsts.isEmpty()) {
      return List.copyOf(firsts.values());
    }
    throw otherJobs.isEmpty() ? unknown() : ofAnother(job, otherJobs);
  }

  /** Deliveries that valid references name. */
  private Map<Long, DeliveryRow> known(MendedFile file) {
    Map<Long, Optional<DeliveryRow>> looked = new HashMap<>();
    Map<Long, DeliveryRow> known = new TreeMap<>();
    for (MendedRow row : file.rows()) {
      Optional<RowReference> reference = row.reference();
      reference
          .flatMap(r -> looked.computeIfAbsent(r.delivery(), deliveries::byId))
          .filter(d -> reference.get().isOf(HexFormat.of().formatHex(d.contentHash)))
          .ifPresent(d -> known.put(d.id, d));
    }
    return known;
  }

  private static UnreadableFile unknown() {
    return new UnreadableFile(
        "MENDED_UNKNOWN",
        "这是退回数据的改正表，但没有一行有本系统的退回编号，没有采用。请重新下载改正表，不要改动“退回编号”一列。"
            + "This is a list of turned-back rows, but no row has a reference of this system: export the list again and leave that column as it is.");
  }

  private static UnreadableFile ofAnother(JobDefinition job, Set<String> others) {
    String names = String.join(", ", others);
    return new UnreadableFile(
        "MENDED_OTHER_JOB",
        "这份改正表不是作业 %s 的，而是 %s 的，没有采用。请用那个作业报送。".formatted(job.name(), names)
            + "These mended rows are not of the job %s but of %s: send them to that job."
                .formatted(job.name(), names));
  }
}
