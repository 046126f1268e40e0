package org.sunbridge.bench;

/**
 * A page that somebody has opened.
 *
 * @param nanos from the request to the last byte
 * @param bytes of the page alone, not packed
 */
record OpenedPage(String address, long nanos, int bytes) {

  /** Without what tells apart pages of one kind. */
  String kind() {
    return address.replaceAll("\\?.*", "").replaceAll("[0-9]+", "N");
  }

  double milliseconds() {
    return nanos / 1e6;
  }
}
