package org.sunbridge.operation;

import java.time.LocalDateTime;

/**
 * A line of the audit.
 *
 * @param at UTC
 * @param account who did it; at a refused sign-in what was typed, masked where it is no account
 * @param action the name of an {@link org.sunbridge.access.Audit.Action}
 * @param subject what it was done to, by our own number; may be empty
 * @param reason as it was given; numbers that may be a person's are masked
 */
public record AuditEntry(
    long id, LocalDateTime at, String account, String action, String subject, String reason) {}
