package org.sunbridge.domain;

/**
 * The second or later row for one person in one delivery.
 *
 * @param slot as of the statement it doubles
 * @param same whether every mapped field equals an earlier row's
 */
public record Duplicate(long delivery, long row, long firstRow, String slot, boolean same) {}
