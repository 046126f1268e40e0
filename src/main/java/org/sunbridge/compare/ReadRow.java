package org.sunbridge.compare;

import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.SourceRecord;

/** A row on its way from the reader to the writer. */
sealed interface ReadRow {

  /**
   * @param remembered number under which it will be remembered; {@link Recollection#NOT} if it is
   *     not
   */
  record Told(Subject subject, SourceRecord record, int remembered) implements ReadRow {}

  /** One that is turned back. */
  record TurnedBack(Reject reject) implements ReadRow {}
}
