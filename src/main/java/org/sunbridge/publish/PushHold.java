package org.sunbridge.publish;

import java.time.LocalDateTime;

/**
 * Nothing may leave the house.
 *
 * @param at since when, in UTC
 */
public record PushHold(String account, String reason, LocalDateTime at) {}
