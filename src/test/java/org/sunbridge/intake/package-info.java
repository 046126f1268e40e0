@NullMarked
package org.sunbridge.intake;

import org.jspecify.annotations.NullMarked;
