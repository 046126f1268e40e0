package org.sunbridge.operation;

/** A row of the table {@code delivery_reject}; columns in the order of the components. */
record RejectRow(long row, byte[] cells, String problems) {}
