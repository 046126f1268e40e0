package org.sunbridge.synth;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A finding of the year: when it stands, by what has come.
 *
 * @param finding empty where nothing is to be found
 * @param waitsFor while a file of these is held, the finding does not open; one that stands stays
 *     as it was, unless what has come says that it is no longer so
 * @param gone closes the finding whatever is waited for
 */
record YearTruth(
    Function<Come, Optional<Finding>> finding, Set<Feed> waitsFor, Predicate<Come> gone) {

  static YearTruth of(Function<Come, Optional<Finding>> finding) {
    return new YearTruth(finding, Set.of(), c -> false);
  }

  /** What stands after a night. */
  Optional<Finding> after(Come come) {
    if (gone.test(come)) {
      return Optional.empty();
    }
    Optional<Finding> now = finding.apply(come);
    boolean waits = waitsFor.stream().anyMatch(come::waitsFor);
    return waits && now.isPresent() ? after(new Come(come.post(), come.night() - 1)) : now;
  }
}
