package org.sunbridge.intake;

/**
 * A file as its folder lists it.
 *
 * @param modified in milliseconds, as coarse as its server tells it
 */
record Listed(String name, long bytes, long modified) {}
