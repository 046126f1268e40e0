/** What somebody should know who is not looking: observed, grouped, sent, tried again. */
@NullMarked
package org.sunbridge.alert;

import org.jspecify.annotations.NullMarked;
