package org.sunbridge.definition;

/**
 * A place in a definition file.
 *
 * @param line from 1
 * @param column from 1, in code points
 */
record Place(String file, int line, int column) {}
