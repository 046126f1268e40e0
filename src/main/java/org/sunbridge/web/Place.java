package org.sunbridge.web;

import org.jspecify.annotations.Nullable;

/**
 * Where in a list somebody is, from the address.
 *
 * @param after key after which the page begins; null for the beginning
 * @param before key before which the page ends; wins over {@code after}
 */
record Place(@Nullable Long after, @Nullable Long before) {}
