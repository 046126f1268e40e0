/**
 * Values of the field. Immutable; a value that exists is valid. Knows nothing else of Sunbridge.
 */
@NullMarked
package org.sunbridge.domain;

import org.jspecify.annotations.NullMarked;
