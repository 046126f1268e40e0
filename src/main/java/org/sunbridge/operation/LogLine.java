package org.sunbridge.operation;

import java.time.LocalDateTime;

/**
 * What a run said while it worked; never personal data.
 *
 * @param at UTC
 * @param step empty outside any step
 * @param level INFO, WARN or ERROR
 */
public record LogLine(long id, LocalDateTime at, String step, String level, String message) {}
