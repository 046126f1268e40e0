@NullMarked
package org.sunbridge.proof;

import org.jspecify.annotations.NullMarked;
