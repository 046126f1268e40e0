package org.sunbridge.operation;

/** What was paid and what was due, each through the codec. */
record AmountRow(byte[] paid, byte[] due) {}
