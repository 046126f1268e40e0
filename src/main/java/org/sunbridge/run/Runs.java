package org.sunbridge.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;

/** The book of runs. */
final class Runs {

  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
  private static final int LONGEST_REASON = 1000;

  private final RunMapper mapper;
  private final DeliveryMapper deliveries;
  private final Definitions definitions;
  private final DefinitionVersions versions;
  private final Stops stops;
  private final Clock clock;

  Runs(
      RunMapper mapper,
      DeliveryMapper deliveries,
      Definitions definitions,
      DefinitionVersions versions,
      Stops stops,
      Clock clock) {
    this.mapper = mapper;
    this.deliveries = deliveries;
    this.definitions = definitions;
    this.versions = versions;
    this.stops = stops;
    this.clock = clock;
  }

  RunRow begin(
      RunRow.Kind kind,
      String job,
      LocalDate businessDate,
      @Nullable Long night,
      @Nullable Long delivery,
      @Nullable String inbox) {
    RunRow run = new RunRow();
    run.kind = kind;
    run.job = job;
    run.businessDate = businessDate;
    run.nightId = night;
    run.deliveryId = delivery;
    run.inbox = inbox;
    return begun(run);
  }

  /** A night of a planned slot; a slot has no second one in the same round. */
  RunRow beginOfSlot(String schedule, LocalDate businessDate, long slot, int round) {
    RunRow run = new RunRow();
    run.kind = RunRow.Kind.NIGHT;
    run.job = schedule;
    run.businessDate = businessDate;
    run.slotId = slot;
    run.slotRound = round;
    return begun(run);
  }

  private RunRow begun(RunRow run) {
    versions.keep(definitions);
    run.definitions = definitions.version();
    run.startedAt = now();
    mapper.insert(run);
    return run;
  }

  /** The run works again. */
  void resume(RunRow run) {
    run.status = RunRow.Status.RUNNING;
    stops.over(run.id);
    mapper.setStatus(run.id, run.status, null, null);
  }

  void end(RunRow run, RunRow.Status status, @Nullable String reason) {
    run.status = status;
    run.reason = shortened(reason);
    mapper.setStatus(run.id, status, run.reason, now());
    stops.over(run.id);
    try (RunLog.Words words = RunLog.of(run.id)) {
      if (status == RunRow.Status.FAILED) {
        LOG.warn("run {} ends {}: {}", run.id, status, run.reason);
      } else {
        LOG.info("run {} ends {}", run.id, status);
      }
    }
  }

  private static @Nullable String shortened(@Nullable String reason) {
    return reason == null || reason.length() <= LONGEST_REASON
        ? reason
        : reason.substring(0, LONGEST_REASON - 1) + "…";
  }

  /** A failed run has nothing left to do: another one goes on with its delivery. */
  void takenUp(RunRow failed, RunRow by) {
    mapper.setStatus(
        failed.id,
        RunRow.Status.DISCARDED,
        "由运行 " + by.id + " 接着处理。Taken up again by run " + by.id + ".",
        failed.endedAt);
  }

  /** Nobody will restart it. */
  void givenUp(RunRow failed, String account, String reason) {
    mapper.setReleased(failed.id, account, reason);
    failed.status = RunRow.Status.DISCARDED;
    mapper.setStatus(failed.id, failed.status, failed.reason, failed.endedAt);
  }

  RunRow get(long id) {
    return mapper
        .byId(id)
        .orElseThrow(() -> new Refused("没有运行 " + id + "。There is no run " + id + "."));
  }

  Optional<RunRow> ofDelivery(long delivery) {
    return mapper.ofDelivery(delivery);
  }

  /** What the run of a delivery is about. */
  DeliveryRow delivery(RunRow run) {
    if (run.deliveryId == null) {
      throw new Refused("运行 " + run.id + " 没有批次。Run " + run.id + " has no delivery.");
    }
    return deliveries.byId(run.deliveryId).orElseThrow();
  }

  LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
