/**
 * What can be looked at, by pages and command line alike: findings, rejects, deliveries, runs.
 * Reads only.
 */
@NullMarked
package org.sunbridge.operation;

import org.jspecify.annotations.NullMarked;
