/**
 * Looks again and writes nothing: rebuilds findings from the archived originals, sets the appeal
 * sheet, tries out definitions and deliveries.
 */
@NullMarked
package org.sunbridge.proof;

import org.jspecify.annotations.NullMarked;
