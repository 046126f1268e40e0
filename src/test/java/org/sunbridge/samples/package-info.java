/** What ships as an example must work as its texts say. */
@NullMarked
package org.sunbridge.samples;

import org.jspecify.annotations.NullMarked;
