package org.sunbridge.operation;

import java.time.LocalDateTime;

/** A portal that asked to be left alone for a while; the moment is UTC. */
public record QuietTarget(String target, LocalDateTime untilAt) {}
