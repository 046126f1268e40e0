package org.sunbridge.operation;

import org.sunbridge.domain.Yuan;

/**
 * Findings that a held run would open, close or change, alike in what becomes of them.
 *
 * @param effect OPENS, CLOSES or CHANGES
 * @param type empty where all of a street are summed up
 * @param street empty where all of a type and reason are
 * @param fen of exits what they pay a month, of amounts the difference
 */
public record DryRunGroup(
    String effect,
    String type,
    String reason,
    String street,
    long findings,
    long people,
    long fen) {

  public Yuan yuan() {
    return new Yuan(fen);
  }
}
