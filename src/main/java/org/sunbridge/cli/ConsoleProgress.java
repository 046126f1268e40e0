package org.sunbridge.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.sunbridge.run.Progress;

/**
 * Progress on standard error: one line that is written over on a terminal, a line every few seconds
 * otherwise. Short steps say nothing.
 */
final class ConsoleProgress implements Progress {

  private static final long TERMINAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long LOG_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final PrintStream out;
  private final boolean isTerminal;
  private long last = System.nanoTime();

  ConsoleProgress(PrintStream out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
  }

  static ConsoleProgress onStandardError() {
    return new ConsoleProgress(System.err, System.console() != null);
  }

  @Override
  public synchronized void at(String what, String step, long count) {
    long now = System.nanoTime();
    if (now - last < (isTerminal ? TERMINAL_NANOS : LOG_NANOS)) {
      return;
    }
    last = now;
    String line = String.format(Locale.ROOT, "%s  %s  %,d", what, words(step), count);
    if (isTerminal) {
      out.print("\r\u001b[K" + line);
      out.flush();
    } else {
      out.println(line);
    }
  }

  private static String words(String step) {
    return switch (step) {
      case "compare" -> "比对 comparing";
      case "apply" -> "入库 applying";
      case "conclude" -> "得出结论 concluding";
      default -> step;
    };
  }

  /** Leaves a clean line behind. */
  synchronized void end() {
    if (isTerminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }
}
