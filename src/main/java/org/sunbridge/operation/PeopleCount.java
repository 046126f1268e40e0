package org.sunbridge.operation;

import org.sunbridge.domain.FindingType;

/**
 * How many findings of a type are still to be dealt with, in whatever state.
 *
 * @param people different people among them
 */
public record PeopleCount(FindingType type, long findings, long people) {}
