package org.sunbridge.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Refused;
import org.sunbridge.schedule.PlannedSlot;

/**
 * What can be done about schedules from a page. Every method is done by somebody and for a reason,
 * and throws {@link Refused} with a sentence for that person when it cannot be done.
 */
public interface SchedulingActions {

  /**
   * Asks for a run now; whoever serves begins it.
   *
   * @param businessDate empty: that of the moment
   * @param byProgram whether a program asks, which a schedule must allow
   */
  PlannedSlot ask(
      String schedule,
      Optional<LocalDate> businessDate,
      boolean byProgram,
      String account,
      String reason);

  /**
   * Lets days be run again, or at last.
   *
   * @return the slots that will run
   */
  List<PlannedSlot> backfill(
      String schedule,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean missedOnly,
      int parallel,
      String account,
      String reason);

  /** A schedule's file as it is now; an empty text where there is none. */
  Stored stored(String schedule);

  /** What {@code check} says of another text; nothing is written. */
  Edited check(String schedule, String before, String after);

  /**
   * Writes another text, as a new version, if it is valid and the file is still as it was.
   *
   * @param before the mark of the text that the page showed
   */
  Edited edit(String schedule, String before, String after, String account, String reason);

  /**
   * A file's text.
   *
   * @param mark another one for every text
   */
  record Stored(String text, String mark) {}

  /**
   * What became of an edit.
   *
   * @param now the file
   * @param violations {@code file:line:column: message (hint)}
   * @param version of the whole set; empty when refused
   */
  record Edited(Outcome outcome, Stored now, List<String> violations, String version) {

    /** How it went. */
    public enum Outcome {
      VALID,
      WRITTEN,
      INVALID,
      /** Somebody else has written the file since. */
      CONFLICT
    }
  }
}
