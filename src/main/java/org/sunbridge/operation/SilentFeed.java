package org.sunbridge.operation;

import java.time.LocalDateTime;

/**
 * A feed from which nothing came for longer than it says.
 *
 * @param lastAt when something came last, in UTC
 */
public record SilentFeed(String job, LocalDateTime lastAt) {}
