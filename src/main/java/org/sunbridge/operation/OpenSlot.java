package org.sunbridge.operation;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A planned night that has not come to its end.
 *
 * @param plannedAt UTC
 */
public record OpenSlot(String schedule, LocalDateTime plannedAt, LocalDate businessDate) {}
