package org.sunbridge.operation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a finding beside its state.
 *
 * @param pausedUntil nothing is done about it through this business date; null when not paused
 * @param undoing PROPOSED, ASKED or KEPT; null when there is nothing to undo
 * @param undoAskedBy the first of two persons who asked to undo
 * @param verified what the street answered last: CONFIRMED, REFUTED, UNCLEAR; null: nothing yet
 */
public record FindingMemory(
    long finding,
    @Nullable LocalDate pausedUntil,
    @Nullable String undoing,
    @Nullable String undoAskedBy,
    @Nullable String verified) {

  /** Whether an applied decision waits to be undone, or for the word that it stays. */
  public boolean waitsToBeUndone() {
    return undoing != null && !undoing.equals("KEPT");
  }
}
