package org.sunbridge.mapping;

/**
 * One line of a text file without its line break.
 *
 * @param number from 1
 * @param terminated whether a line break follows it; false only for a file's last line
 * @param whole false when the line was too long and its end was dropped
 */
record PhysicalLine(String text, long number, boolean terminated, boolean whole) {}
