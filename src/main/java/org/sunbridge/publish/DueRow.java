package org.sunbridge.publish;

/**
 * A row whose time has come.
 *
 * @param latest the highest revision of the same result: more than {@code revision} when this one
 *     need not be sent any more
 */
record DueRow(
    long seq,
    String result,
    int revision,
    Operation operation,
    String id,
    String payload,
    int latest) {

  boolean isOutdated() {
    return revision < latest;
  }
}
