package org.sunbridge.proof;

import java.util.List;

/**
 * Whether a finding, concluded anew from the archive, is the one that is stored.
 *
 * @param finding its number
 * @param outcome the answer in a word
 * @param differences what is stored and what was rebuilt, where they differ; personal
 * @param filesRead originals that were read, each held to its fingerprint
 * @param altered deliveries whose originals are no longer what was received
 * @param missing deliveries whose originals are gone
 * @param run the run that concluded it as it is stored
 * @param definitions the version of the definitions that run worked with
 * @param businessDate the day it concluded for, ISO
 */
public record Verdict(
    long finding,
    Outcome outcome,
    List<Difference> differences,
    int filesRead,
    List<Long> altered,
    List<Long> missing,
    long run,
    String definitions,
    String businessDate) {

  public Verdict {
    differences = List.copyOf(differences);
    altered = List.copyOf(altered);
    missing = List.copyOf(missing);
  }

  /** The answer in a word. */
  public enum Outcome {
    /** Rebuilt from unchanged originals, and equal. */
    AGREES,
    /** Equal as far as the originals go that are still there. */
    AGREES_AS_FAR_AS_KEPT,
    /** Something is different, or an original is not what was received. */
    DIFFERS
  }

  /**
   * @param what an attribute of the finding, {@code found}, {@code history} or {@code archive}
   */
  public record Difference(String what, String stored, String rebuilt) {}

  public boolean agrees() {
    return outcome != Outcome.DIFFERS;
  }
}
