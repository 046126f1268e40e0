/**
 * The compare stage of one delivery: rows against what the same feed said last, into a change set;
 * brakes; and the step that applies a change set to the statements.
 */
@NullMarked
package org.sunbridge.compare;

import org.jspecify.annotations.NullMarked;
