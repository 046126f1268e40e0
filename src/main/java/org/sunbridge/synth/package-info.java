/**
 * A synthetic district: two nights of partner files and, beside them, the truth. The truth is
 * stated by the story injected into each person, reasoned by hand from the rules of entitlement;
 * nothing here reconciles anything, so that it can judge the code that does.
 */
@NullMarked
package org.sunbridge.synth;

import org.jspecify.annotations.NullMarked;
