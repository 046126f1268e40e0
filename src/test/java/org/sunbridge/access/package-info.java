@NullMarked
package org.sunbridge.access;

import org.jspecify.annotations.NullMarked;
