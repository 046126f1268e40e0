package org.sunbridge.publish;

/**
 * How many revisions of an item stand in a state.
 *
 * @param count rows of the outbox
 */
public record OutboxCount(String target, String item, OutboxState state, long count) {}
