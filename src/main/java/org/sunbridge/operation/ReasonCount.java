package org.sunbridge.operation;

import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

/** How many findings have a type, reason and state, of how many people. */
public record ReasonCount(
    FindingType type, String reason, FindingState state, long findings, long people) {}
