package org.sunbridge.run;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.listener.StepListenerFailedException;
import org.sunbridge.intake.ReadingTries;
import org.sunbridge.mapping.UnreadableFile;

/** Why an execution failed, in a sentence for the run's page. */
final class Failure {

  private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

  private Failure() {}

  static String sentence(JobExecution execution) {
    List<Throwable> failures = execution.getAllFailureExceptions();
    for (Throwable failure : failures) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof UnreadableFile unreadable) {
          return String.valueOf(unreadable.getMessage());
        }
        if (cause instanceof VirtualMachineError error) {
          LOG.error("Run failed", failure);
          return String.valueOf(ReadingTries.tooMuch(error).getMessage());
        }
      }
    }
    if (failures.isEmpty()) {
      return "失败，原因未知 (failed without a reason)";
    }
    Throwable last = failures.get(failures.size() - 1);
    LOG.error("Run failed", last);
    if (last instanceof StepListenerFailedException && last.getCause() != null) {
      last = last.getCause();
    }
    String message = last.getClass().getSimpleName() + ": " + last.getMessage();
    return "内部错误 (internal error): " + message.substring(0, Math.min(message.length(), 800));
  }
}
