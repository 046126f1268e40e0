package org.sunbridge.proof;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.sunbridge.compare.DeliveryContext;
import org.sunbridge.compare.Lineage;
import org.sunbridge.compare.Reread;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.Claimed;
import org.sunbridge.intake.Intake;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.review.Trial;
import org.sunbridge.review.Turn;

/**
 * What other definitions, another day or one more delivery would change, beside the findings as
 * they are. Nothing is written: not even the file is kept. Thread-safe.
 */
public final class WhatIf {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Trial trial;
  private final Definitions current;
  private final DeliveryMapper deliveries;
  private final PendingMapper pending;
  private final KeyedHash hash;
  private final Clock clock;

  WhatIf(
      Trial trial,
      Definitions current,
      DeliveryMapper deliveries,
      PendingMapper pending,
      KeyedHash hash,
      Clock clock) {
    this.trial = trial;
    this.current = current;
    this.deliveries = deliveries;
    this.pending = pending;
    this.hash = hash;
    this.clock = clock;
  }

  /** The day that everybody was concluded for last; today when nobody was. */
  public LocalDate businessDate() {
    return pending.concludedFor().orElseGet(() -> LocalDate.now(clock.withZone(ZONE)));
  }

  /**
   * @param turns takes every finding that would be opened, closed or changed, page by page
   * @param progress takes the number of people concluded so far
   */
  public Sums definitions(
      Definitions definitions,
      LocalDate businessDate,
      Consumer<Turn> turns,
      LongConsumer progress) {
    Sums sums = new Sums();
    trial.run(definitions, businessDate, Optional.empty(), sums.and(turns), progress);
    return sums;
  }

  /**
   * @param said what its sender would say besides the file
   * @throws org.sunbridge.mapping.UnreadableFile when the file cannot be read, or its scope or day
   *     not be found
   * @throws Refused for a list of mended rows: it must be received to find its delivery
   */
  public Sums delivery(
      JobDefinition job,
      Path file,
      Intake.Statement said,
      Consumer<Turn> turns,
      LongConsumer progress) {
    if (MendedFile.of(file).isPresent()) {
      throw new Refused("这是退回行的改正表，请直接报送。This is a list of mended rows: hand it in.");
    }
    DeliveryContext context = context(job, file, said);
    DeliveryRow delivery = context.delivery();
    List<DeliveryRow> spoken = deliveries.appliedOf(delivery.job, delivery.scope);
    Reread.Heard heard = new Reread(hash).of(context, person -> true);
    Sums sums = new Sums();
    sums.read(heard.rows(), heard.rejects().size(), delivery.scope, delivery.asOf);
    trial.run(
        current,
        said.businessDate(),
        Optional.of(new SupposedDelivery(context, heard, spoken)),
        sums.and(turns),
        progress);
    return sums;
  }

  private DeliveryContext context(JobDefinition job, Path file, Intake.Statement said) {
    String name = String.valueOf(file.getFileName());
    Claimed claimed = Claimed.of(current, job, said, name, file);
    DeliveryRow delivery = new DeliveryRow();
    delivery.id = Long.MAX_VALUE;
    delivery.job = job.name();
    delivery.scope = claimed.scope();
    delivery.asOf = claimed.asOf();
    delivery.fileName = name;
    delivery.receivedAt = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    return new DeliveryContext(
        0,
        delivery,
        job,
        current,
        new Lineage(List.of(delivery), List.of(file), Map.of()),
        deliveries.ofIdentity(delivery.job, delivery.scope, delivery.asOf).stream()
            .map(other -> other.id)
            .collect(Collectors.toSet()));
  }
}
