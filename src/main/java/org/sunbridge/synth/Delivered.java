package org.sunbridge.synth;

import java.time.YearMonth;

/**
 * What one sender says of one month; the whole district's, or one street's.
 *
 * @param street the street of a survey; empty of the other feeds
 */
record Delivered(Feed feed, YearMonth month, String street) {

  static Delivered of(Feed feed, YearMonth month) {
    return new Delivered(feed, month, "");
  }
}
