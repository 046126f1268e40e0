/**
 * A second opinion on rules 7 to 15 of docs/semantics.md: day by day on plain lists of facts,
 * written from the text alone and compared with {@code org.sunbridge.conclude} on invented lives.
 */
@NullMarked
package org.sunbridge.secondopinion;

import org.jspecify.annotations.NullMarked;
