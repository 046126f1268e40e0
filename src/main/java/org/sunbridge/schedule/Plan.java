package org.sunbridge.schedule;

import java.time.LocalDateTime;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * How far the slots of a schedule are planned; a row of {@code schedule_plan}.
 *
 * @param rule what they follow: under another rule nothing before its first start was missed
 * @param plannedUntil UTC
 */
record Plan(String rule, LocalDateTime plannedUntil) {

  static String rule(ScheduleDefinition schedule) {
    return "%s | %s | %s".formatted(schedule.cron(), schedule.zone(), schedule.calendar());
  }
}
