package org.sunbridge.operation;

import org.sunbridge.domain.FindingType;

/**
 * The same by street.
 *
 * @param street nine digits; shorter or empty where the division is not known so closely
 */
public record StreetCount(String street, FindingType type, long findings, long people) {}
