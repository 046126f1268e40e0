package org.sunbridge.publish;

/** The highest revision of a result that a portal has said it holds. */
record AcknowledgedRevision(String result, int revision, Operation operation, String id) {}
