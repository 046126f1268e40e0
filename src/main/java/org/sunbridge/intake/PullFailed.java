package org.sunbridge.intake;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A job's endpoint could not be reached, or files there could not be received; try again later. The
 * message names the job, the endpoint without its secrets, and what to do.
 */
public final class PullFailed extends RuntimeException {

  PullFailed(String job, String from, List<? extends Exception> causes) {
    super(
        "作业 "
            + job
            + " 从 "
            + from
            + " 取不到文件 (files cannot be fetched): "
            + causes.stream()
                .map(
                    cause ->
                        cause instanceof PolledFolder.FileFailed
                                || cause instanceof PolledFolder.NotCleared
                            ? String.valueOf(cause.getMessage())
                            : Trouble.of(cause))
                .distinct()
                .limit(5)
                .collect(Collectors.joining("；")),
        causes.get(0));
  }

  PullFailed(String job, String from, String trouble, Exception cause) {
    super("作业 " + job + " 从 " + from + " 取不到文件 (files cannot be fetched): " + trouble, cause);
  }
}
