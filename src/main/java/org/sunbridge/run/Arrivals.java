package org.sunbridge.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.intake.Intake;
import org.sunbridge.intake.Pull;
import org.sunbridge.intake.Received;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.RunRow;

/** Takes in the files of one job and brings each through the pipeline. */
final class Arrivals {

  private final Definitions definitions;
  private final Intake intake;
  private final Pull pull;
  private final DeliveryMapper deliveries;
  private final DeliveryRuns runs;

  Arrivals(
      Definitions definitions,
      Intake intake,
      Pull pull,
      DeliveryMapper deliveries,
      DeliveryRuns runs) {
    this.definitions = definitions;
    this.intake = intake;
    this.pull = pull;
    this.deliveries = deliveries;
    this.runs = runs;
  }

  /**
   * A file that somebody named.
   *
   * @return its run; empty when the same was received before and nothing is left to do
   */
  Optional<RunRow> given(
      JobDefinition job,
      Path file,
      Optional<LocalDate> asOf,
      Optional<String> scope,
      LocalDate businessDate) {
    try (InputStream content = Files.newInputStream(file)) {
      String name = String.valueOf(file.getFileName());
      Intake.Statement said = new Intake.Statement(name, asOf, scope, businessDate);
      return deliver(intake.receive(definitions, job, said, content), businessDate, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was received for a job and not worked on yet. */
  List<RunRow> waiting(String job, LocalDate businessDate) {
    return deliveries.waiting(job).stream()
        .map(delivery -> runs.deliver(delivery, businessDate, null))
        .toList();
  }

  /**
   * What lies ready for the job, by name, and what an earlier process received and could not work
   * on: its file is no longer at the endpoint.
   *
   * @param inbox a folder to take the files from instead of the job's own place
   * @param done gets the runs, also those before a file that could not be fetched
   * @throws org.sunbridge.intake.PullFailed when the place cannot be reached
   */
  void pulled(
      JobDefinition job,
      Optional<Path> inbox,
      LocalDate businessDate,
      @Nullable Long night,
      List<RunRow> done) {
    List<Received> received = new ArrayList<>();
    deliveries.waiting(job.name()).forEach(row -> received.add(new Received(row, false)));
    try {
      pull.files(
          job,
          inbox,
          (name, content) ->
              add(
                  received,
                  intake.receive(
                      definitions,
                      job,
                      new Intake.Statement(name, Optional.empty(), Optional.empty(), businessDate),
                      content)));
    } finally {
      // Whatever was received is archived and no longer at its endpoint: it must go on.
      received.sort(Comparator.comparing(file -> file.delivery().fileName));
      for (Received file : received) {
        deliver(file, businessDate, night).ifPresent(done::add);
      }
    }
  }

  /** A file whose earlier try was interrupted may lie at its endpoint still. */
  private static void add(List<Received> received, Received file) {
    if (received.stream().noneMatch(r -> r.delivery().id == file.delivery().id)) {
      received.add(file);
    }
  }

  /** The same again does nothing, unless an earlier try was interrupted. */
  private Optional<RunRow> deliver(Received file, LocalDate businessDate, @Nullable Long night) {
    DeliveryRow delivery = file.delivery();
    boolean isUnfinished =
        switch (delivery.status) {
          case RECEIVED, HELD, FAILED -> true;
          case APPLIED, CORRECTED, DISCARDED -> false;
        };
    return file.isNew() || isUnfinished
        ? Optional.of(runs.deliver(delivery, businessDate, night))
        : Optional.empty();
  }
}
