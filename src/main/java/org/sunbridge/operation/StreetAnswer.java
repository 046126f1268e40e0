package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a street saw when it was asked to verify.
 *
 * @param answer CONFIRMED, REFUTED, UNCLEAR
 * @param happenedAt UTC
 */
public record StreetAnswer(
    String answer, LocalDate seenOn, String note, String account, LocalDateTime happenedAt) {}
