@NullMarked
package org.sunbridge.review;

import org.jspecify.annotations.NullMarked;
