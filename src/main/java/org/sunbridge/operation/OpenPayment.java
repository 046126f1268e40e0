package org.sunbridge.operation;

import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

/** Findings that end or begin a payment and that nobody has settled. */
public record OpenPayment(FindingType type, FindingState state, long findings, long people) {}
