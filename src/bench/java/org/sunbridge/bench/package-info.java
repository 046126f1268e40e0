/**
 * Measures against what a district would use instead, side by side in one run. Run by {@code
 * ./sunbridge bench}; never by the tests.
 */
@NullMarked
package org.sunbridge.bench;

import org.jspecify.annotations.NullMarked;
