/**
 * What a delivery's rows were, kept beside the database so that the next delivery's equal rows need
 * not be read again. Everything here can be thrown away: then the next delivery is read whole.
 */
@NullMarked
package org.sunbridge.recall;

import org.jspecify.annotations.NullMarked;
