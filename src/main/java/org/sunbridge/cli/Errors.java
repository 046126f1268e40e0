package org.sunbridge.cli;

import java.util.Optional;
import org.sunbridge.database.DatabaseUnavailable;
import org.sunbridge.definition.InvalidDefinitions;
import org.sunbridge.definition.UnknownDefinition;
import org.sunbridge.domain.Refused;
import org.sunbridge.intake.PullFailed;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what happened, where and what to do; the stack trace only for {@code --debug}. */
final class Errors implements IExecutionExceptionHandler {

  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private final Sunbridge root;

  Errors(Sunbridge root) {
    this.root = root;
  }

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
    if (root.debug) {
      error.printStackTrace(command.getErr());
      command.getErr().flush();
    }
    Throwable told = told(error);
    if (told instanceof InvalidDefinitions invalid) {
      invalid.violations().forEach(command.getErr()::println);
      command.getErr().flush();
      return USAGE;
    }
    command.getErr().println(sentence(told));
    command.getErr().flush();
    return told instanceof UnknownDefinition ? USAGE : FAILED;
  }

  /** The first in the chain that was written for people, however deep Spring has wrapped it. */
  private static Throwable told(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (isForPeople(cause)) {
        return cause;
      }
    }
    return error;
  }

  private static boolean isForPeople(Throwable error) {
    return error instanceof Refused
        || error instanceof UnknownDefinition
        || error instanceof InvalidDefinitions
        || error instanceof DatabaseUnavailable
        || error instanceof PullFailed;
  }

  private static String sentence(Throwable error) {
    if (isForPeople(error)) {
      return String.valueOf(error.getMessage());
    }
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      Optional<String> known = Causes.sentence(cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return "出错了：" + error + "。加上 --debug 可看详情。An error: --debug shows where.";
  }
}
