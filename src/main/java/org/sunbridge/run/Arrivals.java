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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.intake.Arriving;
import org.sunbridge.intake.Intake;
import org.sunbridge.intake.Pull;
import org.sunbridge.intake.PullFailed;
import org.sunbridge.intake.ReadingTries;
import org.sunbridge.intake.Received;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;

/**
 * Takes in a job's files and works on each. What people should know of the fetching itself (it
 * failed, a file is the same again, or not whole yet) is a run of its own. For the holder of the
 * lock only.
 */
final class Arrivals {

  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

  private final Intake intake;
  private final Pull pull;
  private final ReadingTries tries;
  private final DeliveryRuns deliveryRuns;
  private final DeliveryMapper deliveries;
  private final RunMapper runMapper;
  private final Definitions definitions;
  private final Runs runs;
  private final FetchingBook fetching;
  private final Pauses pauses;
  private final Stops stops;
  private final FetchingDay day;

  Arrivals(
      Intake intake,
      Pull pull,
      ReadingTries tries,
      DeliveryRuns deliveryRuns,
      DeliveryMapper deliveries,
      RunMapper runMapper,
      Definitions definitions,
      Runs runs,
      FetchingBook fetching,
      Pauses pauses,
      Stops stops,
      FetchingDay day) {
    this.intake = intake;
    this.pull = pull;
    this.tries = tries;
    this.deliveryRuns = deliveryRuns;
    this.deliveries = deliveries;
    this.runMapper = runMapper;
    this.definitions = definitions;
    this.runs = runs;
    this.fetching = fetching;
    this.pauses = pauses;
    this.stops = stops;
    this.day = day;
  }

  /** A file that somebody named. */
  List<RunRow> given(
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
    List<String> notes = work(received, date, null, done);
    if (!notes.isEmpty()) {
      done.add(ended(begun(job.name(), Optional.empty(), date, null), RunRow.Status.DONE, notes));
    }
    return done;
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

  /** Why a feed is passed over, if it is. */
  Optional<String> pauseOf(String job) {
    return pauses.sentence(job);
  }

  private RunRow passedOver(String job, String why, LocalDate date, @Nullable Long night) {
    return ended(begun(job, Optional.empty(), date, night), RunRow.Status.DONE, List.of(why));
  }

  /** What was received for a job and not worked on yet. */
  List<RunRow> waiting(String job, LocalDate businessDate) {
    List<DeliveryRow> waiting = deliveries.waiting(job);
    Optional<String> pause = pauseOf(job);
    if (pause.isPresent() && !waiting.isEmpty()) {
      return List.of(passedOver(job, pause.get(), businessDate, null));
    }
    return waiting.stream()
        .map(delivery -> deliveryRuns.deliver(delivery, businessDate, null))
        .toList();
  }

  /**
   * What lies at a job's endpoint; a feed that cannot be fetched stops only itself.
   *
   * @param night the night it belongs to; null for a job alone
   * @return its runs, one of them FAILED when the endpoint could not be reached
   */
  List<RunRow> pulled(
      JobDefinition job, Optional<Path> inbox, LocalDate date, @Nullable Long night) {
    return pulled(job, inbox, date, night, earlier(job.name(), night));
  }

  /** Fetches again what an earlier run could not. */
  List<RunRow> pulledAgain(RunRow run) {
    return pulled(
        definitions.job(run.job),
        Optional.ofNullable(run.inbox).map(Path::of),
        run.businessDate,
        run.nightId,
        Optional.of(run));
  }

  private List<RunRow> pulled(
      JobDefinition job,
      Optional<Path> inbox,
      LocalDate date,
      @Nullable Long night,
      Optional<RunRow> before) {
    Optional<String> pause = pauseOf(job.name());
    if (pause.isPresent()) {
      return List.of(
          before
              .map(run -> ended(run, RunRow.Status.DONE, List.of(pause.get())))
              .orElseGet(() -> passedOver(job.name(), pause.get(), date, night)));
    }
    // What an earlier process received and could not work on: its file is no longer at the
    // endpoint.
    List<Received> received = new ArrayList<>();
    deliveries.waiting(job.name()).forEach(row -> received.add(new Received(row, false)));
    List<String> waiting = new ArrayList<>();
    Optional<String> failure = Optional.empty();
    Optional<String> notOfThatDay =
        inbox.isPresent() || job.pull().isEmpty()
            ? Optional.empty()
            : day.refusal(job, date, night);
    notOfThatDay.ifPresent(waiting::add);
    try {
      if (notOfThatDay.isEmpty()) {
        waiting.addAll(
            pull.files(
                    job,
                    inbox,
                    date,
                    file ->
                        intake
                            .receive(definitions, job, Intake.Statement.none(date), file)
                            .forEach(r -> add(received, r)))
                .waiting());
      }
    } catch (PullFailed e) {
      LOG.warn("{}", e.getMessage(), e.getCause());
      failure = Optional.of(String.valueOf(e.getMessage()));
    }
    if (job.pull().isPresent() && inbox.isEmpty() && notOfThatDay.isEmpty()) {
      fetching.looked(job.name(), failure.isEmpty());
    }
    // Whatever was received is archived and no longer at its endpoint: it must go on.
    received.sort(Comparator.comparing(Received::fileName));
    List<RunRow> done = new ArrayList<>();
    List<String> notes = work(received, date, night, done);
    if (failure.isPresent()) {
      List<String> all = Stream.concat(failure.stream(), notes.stream()).toList();
      done.add(
          ended(
              before.orElseGet(() -> begun(job.name(), inbox, date, night)),
              RunRow.Status.FAILED,
              all));
    } else {
      notes.addAll(waiting);
      if (!notes.isEmpty() || before.isPresent()) {
        done.add(
            ended(
                before.orElseGet(() -> begun(job.name(), inbox, date, night)),
                RunRow.Status.DONE,
                notes));
      }
    }
    return done;
  }

  /** A file whose earlier try was interrupted may lie at its endpoint still. */
  private static void add(List<Received> received, Received file) {
    if (received.stream()
        .noneMatch(r -> r.delivery().id == file.delivery().id && isToDo(r) == isToDo(file))) {
      received.add(file);
    }
  }

  /**
   * The same again does nothing, unless an earlier try was interrupted.
   *
   * @return what was the same again, a sentence each
   */
  private List<String> work(
      List<Received> received, LocalDate date, @Nullable Long night, List<RunRow> done) {
    List<String> same = new ArrayList<>();
    for (Received file : received) {
      if (isToDo(file) && stops.isAsked(night)) {
        // It is archived, and waits for whoever goes on.
        continue;
      }
      if (isToDo(file)) {
        done.add(deliveryRuns.deliver(file.delivery(), date, night));
      } else {
        DeliveryRow before = file.delivery();
        same.add(
            file.fileName()
                + " 与批次 "
                + before.id
                + "（"
                + before.fileName
                + "）相同，不再处理 (the same as delivery "
                + before.id
                + ": nothing to do)");
      }
    }
    return same;
  }

  private static boolean isToDo(Received file) {
    return file.isNew()
        || switch (file.delivery().status) {
          case RECEIVED, HELD, FAILED -> true;
          case APPLIED, CORRECTED, DISCARDED -> false;
        };
  }

  private Optional<RunRow> earlier(String job, @Nullable Long night) {
    return night == null
        ? Optional.empty()
        : runMapper.ofNight(night).stream()
            .filter(run -> run.kind == RunRow.Kind.PULL && run.job.equals(job))
            .findFirst();
  }

  private RunRow begun(String job, Optional<Path> inbox, LocalDate date, @Nullable Long night) {
    String from = inbox.map(p -> p.toAbsolutePath().toString()).orElse(null);
    return runs.begin(RunRow.Kind.PULL, job, date, night, null, from);
  }

  private RunRow ended(RunRow run, RunRow.Status status, List<String> sentences) {
    runs.end(run, status, sentences.isEmpty() ? null : String.join("；", sentences));
    return run;
  }
}
