package org.sunbridge.operation;

import org.jspecify.annotations.Nullable;

/**
 * Whose names are wanted.
 *
 * @param measure an indicator or check
 * @param division code or beginning of a code; null for all
 */
public record MeasureFilter(String measure, Standing standing, @Nullable String division) {}
