package org.sunbridge.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.intake.Intake;
import org.sunbridge.intake.Pull;
import org.sunbridge.intake.PullFailed;
import org.sunbridge.intake.Received;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.RunRow;

/** Fetches what lies at a job's endpoint and works on it. For the holder of the lock only. */
final class PulledFiles {

  private static final Logger LOG = LoggerFactory.getLogger(PulledFiles.class);

  private final Intake intake;
  private final Pull pull;
  private final DeliveryMapper deliveries;
  private final Definitions definitions;
  private final FetchingBook fetching;
  private final FetchingDay day;
  private final ReceivedFiles files;
  private final PullRuns pullRuns;
  private final FeedPauses pauses;

  PulledFiles(
      Intake intake,
      Pull pull,
      DeliveryMapper deliveries,
      Definitions definitions,
      FetchingBook fetching,
      FetchingDay day,
      ReceivedFiles files,
      PullRuns pullRuns,
      FeedPauses pauses) {
    this.intake = intake;
    this.pull = pull;
    this.deliveries = deliveries;
    this.definitions = definitions;
    this.fetching = fetching;
    this.day = day;
    this.files = files;
    this.pullRuns = pullRuns;
    this.pauses = pauses;
  }

  /**
   * What lies at a job's endpoint; a feed that cannot be fetched stops only itself.
   *
   * @param night the night it belongs to; null for a job alone
   * @return its runs, one of them FAILED when the endpoint could not be reached
   */
  List<RunRow> at(JobDefinition job, Optional<Path> inbox, LocalDate date, @Nullable Long night) {
    return at(job, inbox, date, night, pullRuns.earlier(job.name(), night));
  }

  /** Fetches again what an earlier run could not. */
  List<RunRow> again(RunRow run) {
    return at(
        definitions.job(run.job),
        Optional.ofNullable(run.inbox).map(Path::of),
        run.businessDate,
        run.nightId,
        Optional.of(run));
  }

  private List<RunRow> at(
      JobDefinition job,
      Optional<Path> inbox,
      LocalDate date,
      @Nullable Long night,
      Optional<RunRow> before) {
    Optional<String> pause = pauses.sentence(job.name());
    if (pause.isPresent()) {
      return List.of(
          before
              .map(run -> pullRuns.ended(run, RunRow.Status.DONE, List.of(pause.get())))
              .orElseGet(() -> pullRuns.said(job.name(), date, night, List.of(pause.get()))));
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
                            .forEach(r -> ReceivedFiles.add(received, r)))
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
    List<String> notes = files.work(received, date, night, done);
    if (failure.isPresent()) {
      notes.add(0, failure.get());
    } else {
      notes.addAll(waiting);
    }
    if (!notes.isEmpty() || before.isPresent()) {
      done.add(
          pullRuns.ended(
              before.orElseGet(() -> pullRuns.begun(job.name(), inbox, date, night)),
              failure.isPresent() ? RunRow.Status.FAILED : RunRow.Status.DONE,
              notes));
    }
    return done;
  }
}
