@NullMarked
package org.sunbridge.run;

import org.jspecify.annotations.NullMarked;
