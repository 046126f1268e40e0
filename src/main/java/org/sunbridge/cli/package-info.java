/** The command line: what other people's scripts call, and so a promise. */
@NullMarked
package org.sunbridge.cli;

import org.jspecify.annotations.NullMarked;
