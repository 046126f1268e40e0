package org.sunbridge.review;

import java.time.LocalDateTime;

/**
 * Who does something about a finding.
 *
 * @param at UTC
 */
record By(String account, String reason, LocalDateTime at) {}
