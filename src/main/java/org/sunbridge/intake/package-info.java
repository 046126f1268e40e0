/** Files come in: pulled by Camel, archived unchanged, and known by what they are. */
@NullMarked
package org.sunbridge.intake;

import org.jspecify.annotations.NullMarked;
