package org.sunbridge.operation;

import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

/**
 * How many findings of a type stand in a state.
 *
 * @param people different people among them
 */
public record FindingCount(FindingType type, FindingState state, long findings, long people) {}
