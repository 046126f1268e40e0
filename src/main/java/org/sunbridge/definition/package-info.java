/**
 * Reads, checks and versions {@code jobs/}, {@code mappings/} and {@code schedules/} into immutable
 * definitions. Every error names file, line, column and a way to mend it.
 */
@NullMarked
package org.sunbridge.definition;

import org.jspecify.annotations.NullMarked;
