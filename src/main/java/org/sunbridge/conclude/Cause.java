package org.sunbridge.conclude;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Why a condition ended.
 *
 * @param lastDay the last day it held
 * @param isToVerify whether it rests on weak evidence, so that somebody must look first
 */
record Cause(String reason, LocalDate lastDay, boolean isToVerify, List<Evidence> evidence) {

  /** The order in which reasons are given where days tie. */
  private static final List<String> ORDER =
      List.of(
          "DECEASED",
          "MOVED_OUT",
          "CERTIFICATE_EXPIRED",
          "CERTIFICATE_FROZEN",
          "CERTIFICATE_CANCELLED",
          "GRADE_CHANGED",
          "LOW_INCOME_LOST",
          "CONFLICTING_BENEFIT",
          "SENTENCED");

  /** Earliest first; reasons that a district adds come last on a day. */
  static final Comparator<Cause> EARLIEST_FIRST =
      Comparator.comparing(Cause::lastDay)
          .thenComparing(
              cause -> ORDER.contains(cause.reason) ? ORDER.indexOf(cause.reason) : ORDER.size());

  Cause {
    evidence = List.copyOf(evidence);
  }
}
