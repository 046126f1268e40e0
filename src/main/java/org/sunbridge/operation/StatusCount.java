package org.sunbridge.operation;

/** How many stand in a status. */
public record StatusCount(String status, long count) {}
