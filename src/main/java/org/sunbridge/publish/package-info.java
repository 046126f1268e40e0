/**
 * How results leave: the outbox, written in the same transaction as the findings; the sender that
 * drains it to a portal at least once under an idempotency key; receipts; work lists of the
 * streets.
 */
@NullMarked
package org.sunbridge.publish;

import org.jspecify.annotations.NullMarked;
