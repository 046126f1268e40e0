/**
 * The pure heart: a person's statements, the policy and a business date become findings. No Spring,
 * no database, no clock; {@code semantics.md} in the project's docs says exactly when each finding
 * arises.
 */
@NullMarked
package org.sunbridge.conclude;

import org.jspecify.annotations.NullMarked;
