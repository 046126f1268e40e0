package org.sunbridge.review;

import org.sunbridge.domain.PersonKey;

/**
 * A row and a person whom somebody told apart.
 *
 * @param rowKey the row's own person key, or what {@link NotSame#rowKey} makes of it
 */
record NotSamePair(PersonKey rowKey, PersonKey personKey) {}
