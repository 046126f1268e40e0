/** What the tests of all rooms share. */
@NullMarked
package org.sunbridge.testing;

import org.jspecify.annotations.NullMarked;
