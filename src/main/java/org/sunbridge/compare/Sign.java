package org.sunbridge.compare;

import java.io.Serializable;
import org.sunbridge.registry.Suspension;

/**
 * A sign that a file did not arrive completely.
 *
 * @param sentence for who must decide, in Chinese; told in English by {@code operation.Retold}
 */
record Sign(Suspension kind, String sentence) implements Serializable {}
