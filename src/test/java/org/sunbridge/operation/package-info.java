@NullMarked
package org.sunbridge.operation;

import org.jspecify.annotations.NullMarked;
