/** Runs of the pipeline: from a file to the outbox, one at a time, restartable. */
@NullMarked
package org.sunbridge.run;

import org.jspecify.annotations.NullMarked;
