package org.sunbridge.operation;

import java.time.LocalDateTime;

/**
 * Something that somebody switched off, for a reason.
 *
 * @param what the feed; empty for all pushes
 * @param at since when, in UTC
 */
public record Switched(String what, String account, String reason, LocalDateTime at) {}
