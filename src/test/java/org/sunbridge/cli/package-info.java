@NullMarked
package org.sunbridge.cli;

import org.jspecify.annotations.NullMarked;
