package org.sunbridge.alert;

import java.time.LocalDateTime;

/**
 * Nobody is told for a while; alerts stand on the page all the same.
 *
 * @param rule empty for every rule
 * @param subject empty for everything
 * @param until UTC
 */
public record Silence(
    long id,
    String rule,
    String subject,
    LocalDateTime until,
    String account,
    String reason,
    LocalDateTime madeAt) {

  boolean covers(Alert alert) {
    return (rule.isEmpty() || rule.equals(alert.rule()))
        && (subject.isEmpty() || subject.equals(alert.subject()));
  }
}
