package org.sunbridge.mapping;

/**
 * A keyed hash of 128 bits of those bytes of a row that say something: equal prints, equal rows.
 */
public record RowPrint(long high, long low) {}
