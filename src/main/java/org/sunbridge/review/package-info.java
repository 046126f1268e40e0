/**
 * Findings as they are kept: the step that concludes the people who were touched and writes the
 * difference, decisions, and what they do to the register.
 */
@NullMarked
package org.sunbridge.review;

import org.jspecify.annotations.NullMarked;
