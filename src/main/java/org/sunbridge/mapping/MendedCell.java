package org.sunbridge.mapping;

/**
 * What somebody typed into a cell of a row that was turned back.
 *
 * @param number whether the spreadsheet takes it for a quantity
 */
public record MendedCell(String text, boolean number) {}
