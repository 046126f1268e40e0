package org.sunbridge.operation;

/** How many revisions for an item of a target stand in a state. */
public record OutboxCount(String target, String item, String state, long count) {}
