package org.sunbridge.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.intake.Arriving;
import org.sunbridge.intake.Intake;
import org.sunbridge.intake.ReadingTries;
import org.sunbridge.intake.Received;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;

/**
 * Files that people give: named on the command line, handed in on a page, or let in once more. For
 * the holder of the lock only.
 */
final class GivenFiles {

  private final Intake intake;
  private final ReadingTries tries;
  private final DeliveryRuns deliveryRuns;
  private final DeliveryMapper deliveries;
  private final RunMapper runMapper;
  private final Definitions definitions;
  private final Runs runs;
  private final ReceivedFiles files;
  private final PullRuns pullRuns;
  private final FeedPauses pauses;

  GivenFiles(
      Intake intake,
      ReadingTries tries,
      DeliveryRuns deliveryRuns,
      DeliveryMapper deliveries,
      RunMapper runMapper,
      Definitions definitions,
      Runs runs,
      ReceivedFiles files,
      PullRuns pullRuns,
      FeedPauses pauses) {
    this.intake = intake;
    this.tries = tries;
    this.deliveryRuns = deliveryRuns;
    this.deliveries = deliveries;
    this.runMapper = runMapper;
    this.definitions = definitions;
    this.runs = runs;
    this.files = files;
    this.pullRuns = pullRuns;
    this.pauses = pauses;
  }

  /** A file that somebody named. */
  List<RunRow> named(
      JobDefinition job,
      Path file,
      Optional<LocalDate> asOf,
      Optional<String> scope,
      LocalDate date) {
    pauses.refuse(job.name());
    List<RunRow> done = new ArrayList<>();
    List<Received> received;
    try (InputStream content = Files.newInputStream(file)) {
      String name = String.valueOf(file.getFileName());
      received =
          intake.receive(
              definitions,
              job,
              new Intake.Statement(asOf, scope, date),
              new Arriving(name, "", content, List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> notes = files.work(received, date, null, done);
    if (!notes.isEmpty()) {
      done.add(pullRuns.said(job.name(), date, null, notes));
    }
    return done;
  }

  /** What was received for a job and not worked on yet. */
  List<RunRow> waiting(String job, LocalDate businessDate) {
    List<DeliveryRow> waiting = deliveries.waiting(job);
    Optional<String> pause = pauses.sentence(job);
    if (pause.isPresent() && !waiting.isEmpty()) {
      return List.of(pullRuns.said(job, businessDate, null, List.of(pause.get())));
    }
    return waiting.stream()
        .map(delivery -> deliveryRuns.deliver(delivery, businessDate, null))
        .toList();
  }

  /**
   * Lets a file that was set aside be tried once more. Where nobody knows yet what it speaks of, it
   * is taken in again from the archive; another delivery then goes on in its place, or several.
   *
   * @return what was made of it; empty when its run may simply go on
   */
  List<RunRow> takenInAgain(RunRow run) {
    pauses.refuse(run.job);
    DeliveryRow before = runs.delivery(run);
    if (!tries.isSetAside(before.job, before.contentHash)) {
      return List.of();
    }
    tries.allowOnce(before.job, before.contentHash);
    if (before.status != DeliveryStatus.FAILED || runMapper.wasCompared(before.id)) {
      return List.of();
    }
    List<RunRow> done = new ArrayList<>();
    List<Received> received = intake.receiveAgain(definitions, before, run.businessDate);
    received.forEach(
        r -> done.add(deliveryRuns.deliver(r.delivery(), run.businessDate, run.nightId)));
    if (!received.isEmpty() && received.stream().noneMatch(r -> r.delivery().id == before.id)) {
      deliveries.setStatus(before.id, DeliveryStatus.DISCARDED, before.reason, null);
      runs.takenUp(run, done.get(0));
    }
    return done;
  }
}
