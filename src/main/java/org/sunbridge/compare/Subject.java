package org.sunbridge.compare;

import org.sunbridge.domain.PersonKey;

/**
 * Whom and what a record speaks of: two records of one feed and scope with equal subjects are
 * versions of one statement.
 *
 * @param slot tells several records of one person apart; ASCII, names nobody
 */
public record Subject(PersonKey key, String slot) {}
