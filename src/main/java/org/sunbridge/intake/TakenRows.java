package org.sunbridge.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is known of rows that were fetched from a table and are marked there. A delivery has marks
 * to be made from the moment it is known until they are made: a process that is killed in between
 * leaves it to the next.
 */
public interface TakenRows {

  /**
   * @param original the rows as they were read
   * @param from byte of the original at which the rows begin that are to be marked
   */
  record Unmarked(long delivery, Path original, long from) {}

  /** Oldest first. */
  List<Unmarked> unmarked(String job);

  void marked(long delivery);

  /**
   * What came from a place under this very name before, and was not discarded.
   *
   * @param cameFrom as the delivery says it
   */
  Optional<Path> earlier(String job, String cameFrom);
}
