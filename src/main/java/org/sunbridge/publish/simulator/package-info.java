/**
 * A portal for demonstrations and tests: a real HTTP server that enforces {@code
 * docs/portal-contract.md} and misbehaves when told to.
 */
@NullMarked
package org.sunbridge.publish.simulator;

import org.jspecify.annotations.NullMarked;
