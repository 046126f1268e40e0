package org.sunbridge.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;

/**
 * What people should know of the fetching itself (it failed, a file is the same again, or not whole
 * yet, a feed is paused) is a run of its own.
 */
final class PullRuns {

  private final RunMapper runMapper;
  private final Runs runs;

  PullRuns(RunMapper runMapper, Runs runs) {
    this.runMapper = runMapper;
    this.runs = runs;
  }

  /** The one that a night has for a job already. */
  Optional<RunRow> earlier(String job, @Nullable Long night) {
    return night == null
        ? Optional.empty()
        : runMapper.ofNight(night).stream()
            .filter(run -> run.kind == RunRow.Kind.PULL && run.job.equals(job))
            .findFirst();
  }

  RunRow begun(String job, Optional<Path> inbox, LocalDate date, @Nullable Long night) {
    String from = inbox.map(p -> p.toAbsolutePath().toString()).orElse(null);
    return runs.begin(RunRow.Kind.PULL, job, date, night, null, from);
  }

  RunRow ended(RunRow run, RunRow.Status status, List<String> sentences) {
    runs.end(run, status, sentences.isEmpty() ? null : String.join("；", sentences));
    return run;
  }

  /** One that only says something. */
  RunRow said(String job, LocalDate date, @Nullable Long night, List<String> sentences) {
    return ended(begun(job, Optional.empty(), date, night), RunRow.Status.DONE, sentences);
  }
}
